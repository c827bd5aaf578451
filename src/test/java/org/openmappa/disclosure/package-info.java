/** Facts about disclosure. */
@NullMarked
package org.openmappa.disclosure;

import org.jspecify.annotations.NullMarked;
