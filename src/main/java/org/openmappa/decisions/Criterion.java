package org.openmappa.decisions;

/** A criterion for a level, in one edition of the guidance. */
public record Criterion(String code, String edition, int level, String need, boolean standsForRisk, String label) {
    boolean each() {
        return need.equals("EACH");
    }
}
