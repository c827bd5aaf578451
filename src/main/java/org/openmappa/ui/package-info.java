/**
 * How every page looks and is served: the frame around a page, the GOV.UK and MOJ component kit as typed templates,
 * the small values those templates take, what was typed into a form and what was wrong with it, and the styles and
 * scripts. It knows nothing of cases or persons; each topic's pages bring their own words and use these parts.
 */
@NullMarked
package org.openmappa.ui;

import org.jspecify.annotations.NullMarked;
