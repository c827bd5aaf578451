/** Corrections: their pages. */
@NullMarked
package org.openmappa.corrections.web;

import org.jspecify.annotations.NullMarked;
