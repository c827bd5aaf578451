/**
 * What the demo makes up: names, numbers, addresses, offences and words, drawn from tables under {@code demo/} with
 * seeded chance, so that every making gives the same. Postcodes, check letters and number ranges are such that nobody
 * has them.
 */
@NullMarked
package org.openmappa.demo.invented;

import org.jspecify.annotations.NullMarked;
