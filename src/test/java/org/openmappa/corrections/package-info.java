/** Corrections under test. */
@NullMarked
package org.openmappa.corrections;

import org.jspecify.annotations.NullMarked;
