package org.openmappa.risk;

import org.jspecify.annotations.Nullable;

/** How great the risk of serious harm is; the colour only repeats the word. */
public enum Band {
    LOW("Low", "green"),
    MEDIUM("Medium", "yellow"),
    HIGH("High", "orange"),
    VERY_HIGH("Very high", "red"),
    NOT_YET_KNOWN("Not yet known", "grey");

    private final String label;
    private final String colour;

    Band(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    /** The band of a score; a tool that does not apply to the person gives none. */
    public static @Nullable Band of(org.openmappa.actuarial.@Nullable Band computed) {
        return switch (computed) {
            case null -> null;
            case NOT_APPLICABLE -> null;
            case LOW -> LOW;
            case MEDIUM -> MEDIUM;
            case HIGH -> HIGH;
            case VERY_HIGH -> VERY_HIGH;
        };
    }

    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }

    public boolean known() {
        return this != NOT_YET_KNOWN;
    }
}
