/**
 * The risk management plan of a case. Actions stand under four pillars; each answers a risk factor, has an owner agency
 * that says whether it can do it, a named owner and a day, and ends with evidence and outcome or with a reason. The
 * contingency says what to do when the plan no longer holds. A case at Level 2 or 3 leaves the table only when every
 * factor is answered or somebody said why not.
 */
@NullMarked
package org.openmappa.plans;

import org.jspecify.annotations.NullMarked;
