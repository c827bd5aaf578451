package org.openmappa.referral;

/** How often referrals like this one were decided in one way. */
public record Similar(Outcome outcome, long decisions) {}
