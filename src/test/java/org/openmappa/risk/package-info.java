/** Facts about the shared view of risk. */
@NullMarked
package org.openmappa.risk;

import org.jspecify.annotations.NullMarked;
