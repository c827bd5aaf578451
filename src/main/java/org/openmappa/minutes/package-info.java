/**
 * Minutes. They are built from what was recorded at the table, so that nothing is typed again; the chair approves them,
 * and from then on they are never changed: a correction is a further edition with its reason. They are a file of their
 * own that opens to nobody but those who are named: who attended and accepted the statement, chair, minute taker and
 * co-ordinators, and others by written authority.
 */
@NullMarked
package org.openmappa.minutes;

import org.jspecify.annotations.NullMarked;
