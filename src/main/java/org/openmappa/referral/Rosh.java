package org.openmappa.referral;

/** Level of risk of serious harm; the same four words serve as the bands of risk tools. */
public enum Rosh {
    LOW("Low"),
    MEDIUM("Medium"),
    HIGH("High"),
    VERY_HIGH("Very high");

    private final String label;

    Rosh(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
