/**
 * Time limits. A rule says how long something may take and where that comes from; a clock runs under the edition of the
 * rule that stood when it started, belongs to a file and to whoever has to act, and ends met, met late or dropped. What
 * waits for a person, by due date, is the list of their clocks.
 */
@NullMarked
package org.openmappa.clocks;

import org.jspecify.annotations.NullMarked;
