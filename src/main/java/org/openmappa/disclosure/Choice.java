package org.openmappa.disclosure;

/** What can be decided, from the least intrusive to the most. */
public enum Choice {
    NO_DISCLOSURE("No disclosure", "grey"),
    SELF_DISCLOSURE_CHECKED("The person tells, and it is checked", "blue"),
    LIMITED("Limited disclosure", "yellow"),
    FULL("Full disclosure", "orange");

    private final String label;
    private final String colour;

    Choice(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }

    /** Whether the agencies themselves tell somebody. */
    public boolean discloses() {
        return this == LIMITED || this == FULL;
    }
}
