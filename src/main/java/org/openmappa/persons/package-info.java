/**
 * People: who they are, under which names and numbers agencies know them, and where they live. A search comes before a
 * new record, so that nobody is kept twice; what is not yet known is said to be so.
 */
@NullMarked
package org.openmappa.persons;

import org.jspecify.annotations.NullMarked;
