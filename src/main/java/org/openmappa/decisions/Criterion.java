package org.openmappa.decisions;

/** A criterion for a level, in one edition; gatekeeping and meetings use the same. */
public record Criterion(String code, String edition, int level, String needed, String words) {
    boolean always() {
        return needed.equals("ALWAYS");
    }
}
