package org.openmappa.actuarial;

import java.util.Locale;

/** How likely further offending is, in the steps that all tools share. */
public enum Band {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH,
    NOT_APPLICABLE;

    public String inWords() {
        return name().toLowerCase(Locale.UK).replace('_', ' ');
    }

    boolean canBeLowered() {
        return lowered() != this;
    }

    /** The band after a risk reduction. */
    public Band lowered() {
        return switch (this) {
            case VERY_HIGH -> HIGH;
            case HIGH -> MEDIUM;
            case MEDIUM -> LOW;
            case LOW, NOT_APPLICABLE -> this;
        };
    }
}
