/**
 * Who is covered by MAPPA, and why in law. The offences, schedules, thresholds, qualifying sentences and periods are
 * tables under {@code law/} with a citation, a date and a note of what has not been verified; the classes here only
 * know how to read them against the facts of a case. Every answer keeps all its grounds, the steps that led there, the
 * editions used, and says "cannot tell, because" where a fact is missing. No framework, no database, no clock.
 */
@NullMarked
package org.openmappa.law;

import org.jspecify.annotations.NullMarked;
