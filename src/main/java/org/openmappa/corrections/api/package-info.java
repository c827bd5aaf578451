/** Corrections: the API. */
@NullMarked
package org.openmappa.corrections.api;

import org.jspecify.annotations.NullMarked;
