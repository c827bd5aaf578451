/**
 * The way into active multi-agency management. An eligible person is notified to the area's co-ordinator, and their case
 * opens at Level 1; any agency that may can then refer it to Level 2 or 3 with a package of information. Named rules say
 * what a package lacks; a supervisor who is not the referrer endorses it; the co-ordinator decides once, against criteria
 * that are data with an edition, and gives the reason in writing.
 */
@NullMarked
package org.openmappa.referral;

import org.jspecify.annotations.NullMarked;
