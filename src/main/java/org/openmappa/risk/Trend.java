package org.openmappa.risk;

/** Which way a risk factor goes. */
public enum Trend {
    UP("Going up", "red"),
    DOWN("Going down", "green"),
    SAME("No change", "grey");

    private final String label;
    private final String colour;

    Trend(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }
}
