/** Notifications and referrals over the API. */
@NullMarked
package org.openmappa.referral.api;

import org.jspecify.annotations.NullMarked;
