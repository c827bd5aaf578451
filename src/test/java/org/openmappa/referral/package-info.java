/** Referral from the draft to the decision: the rules alone, and the whole way on the real database. */
@NullMarked
package org.openmappa.referral;

import org.jspecify.annotations.NullMarked;
