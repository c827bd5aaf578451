/** Decisions at the table under test. */
@NullMarked
package org.openmappa.decisions;

import org.jspecify.annotations.NullMarked;
