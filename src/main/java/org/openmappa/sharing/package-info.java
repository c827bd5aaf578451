/**
 * Information by agency. Each agency answers in full, in part, that nothing is known, that it waits for a clinical
 * decision, or declines with a reason; what it says stays its own and is changed by nobody else. Reading what other
 * agencies said is a right of its own, which the database checks row by row.
 */
@NullMarked
package org.openmappa.sharing;

import org.jspecify.annotations.NullMarked;
