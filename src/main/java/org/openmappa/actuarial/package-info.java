/**
 * The actuarial tools whose arithmetic is published, worked out in the open. Coefficients, points and bands are tables
 * under {@code actuarial/}, one file per tool and edition; the classes here only know how to read them against the facts
 * of a person. Every score shows each term with its input, coefficient and contribution, and says "cannot tell, because"
 * where an answer is missing. Structured judgement (RM2000, Static-99R, SARA, HCR-20, ARMS, AssetPlus, DASH) is never
 * computed. No framework, no database, no clock.
 */
@NullMarked
package org.openmappa.actuarial;

import org.jspecify.annotations.NullMarked;
