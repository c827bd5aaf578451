package org.openmappa.risk;

/** Who may be harmed; the person themselves is looked at apart from the others. */
public enum Target {
    PUBLIC("The public"),
    CHILDREN("Children"),
    KNOWN_ADULT("A known adult"),
    STAFF("Staff"),
    PRISONERS("Prisoners"),
    SELF("The person themselves");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
