package org.openmappa.risk;

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
