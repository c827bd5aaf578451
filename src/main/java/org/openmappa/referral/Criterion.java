package org.openmappa.referral;

/** One of the criteria for a level, from the table of criteria. */
public record Criterion(String edition, String code, int level, String needed, String words, String source) {
    boolean always() {
        return needed.equals("ALWAYS");
    }
}
