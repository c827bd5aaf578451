/** Pages about notifications and referrals: task list, sections, endorsement, decision, work lists. */
@NullMarked
package org.openmappa.referral.web;

import org.jspecify.annotations.NullMarked;
