package org.openmappa.risk;

/** Who may be harmed; the person themselves is looked at apart from the others. */
public enum Target {
    PUBLIC("The public", "publicBand"),
    CHILDREN("Children", "childrenBand"),
    KNOWN_ADULT("A known adult", "knownAdultBand"),
    STAFF("Staff", "staffBand"),
    PRISONERS("Prisoners", "prisonersBand"),
    SELF("The person themselves", "selfBand");

    private final String label;
    private final String field;

    Target(String label, String field) {
        this.label = label;
        this.field = field;
    }

    public String label() {
        return label;
    }

    /** Name of the form field that asks for its band. */
    public String field() {
        return field;
    }
}
