/**
 * The rules checked against cases that somebody else wrote: a file of facts and expected answers is read, each case is
 * put to the law or to a risk tool, and what differs is told with the step at which the two part. An {@link
 * org.openmappa.rules.Area} knows one area of the vocabulary; a new one takes a class and a line in {@link
 * org.openmappa.rules.Areas}. No database, no framework, no clock.
 */
@NullMarked
package org.openmappa.rules;

import org.jspecify.annotations.NullMarked;
