/** Minutes: their pages and the PDF. */
@NullMarked
package org.openmappa.minutes.web;

import org.jspecify.annotations.NullMarked;
