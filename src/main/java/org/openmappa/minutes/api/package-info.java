/** Minutes: over the API. */
@NullMarked
package org.openmappa.minutes.api;

import org.jspecify.annotations.NullMarked;
