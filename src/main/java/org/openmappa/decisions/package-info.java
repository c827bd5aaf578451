/**
 * At the table: what is recorded and decided when a case is discussed. The opening under the headings of the agenda, the
 * chair's decision on the level with criteria, options and reason, dissent in its own words, what the person is told;
 * and closing, which names at once everything that is still missing, from whatever module it is missing.
 */
@NullMarked
package org.openmappa.decisions;

import org.jspecify.annotations.NullMarked;
