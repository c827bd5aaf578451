package org.openmappa.disclosure;

/** What makes it necessary to consider disclosure. */
public enum Trigger {
    REVIEW("A review"),
    NEW_PARTNER("A new partner"),
    JOB("A job or voluntary work"),
    ADDRESS("A new address"),
    REQUEST("A request"),
    INTELLIGENCE("Intelligence"),
    OTHER("Something else");

    private final String label;

    Trigger(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
