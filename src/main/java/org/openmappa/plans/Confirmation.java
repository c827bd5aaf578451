package org.openmappa.plans;

/** What the owner agency says to an action: a meeting cannot order an agency. */
public enum Confirmation {
    PENDING("Not yet confirmed", "yellow"),
    ACCEPTED("Accepted", "green"),
    CANNOT("Agency cannot do this", "red"),
    NEEDS_APPROVAL("Needs senior approval", "orange");

    private final String label;
    private final String colour;

    Confirmation(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }

    boolean needsNote() {
        return this == CANNOT || this == NEEDS_APPROVAL;
    }
}
