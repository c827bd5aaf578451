package org.openmappa.referral;

/**
 * A rule that a package does not meet.
 *
 * @param text the rule, worded as it would hold
 * @param hard whether the package cannot go; otherwise it can, with a reason on record
 */
public record Stop(String rule, Section section, String text, String source, boolean hard) {}
