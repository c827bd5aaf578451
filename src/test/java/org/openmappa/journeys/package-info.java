/** Whole jobs of practitioners, in a real browser, every page of them checked for accessibility. */
@NullMarked
package org.openmappa.journeys;

import org.jspecify.annotations.NullMarked;
