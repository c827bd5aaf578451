package org.openmappa.plans;

/** How far an action is. */
public enum Status {
    OPEN("Open", "blue"),
    IN_PROGRESS("In progress", "light-blue"),
    DONE("Done", "green"),
    NOT_DONE("Not done", "orange"),
    TRANSFERRED("Ordinary agency duty", "grey");

    private final String label;
    private final String colour;

    Status(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }

    public boolean ended() {
        return this == DONE || this == NOT_DONE || this == TRANSFERRED;
    }
}
