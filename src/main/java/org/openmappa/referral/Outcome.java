package org.openmappa.referral;

/** What the gatekeeper can decide; the codes are those that probation uses in exchange. */
public enum Outcome {
    ACCEPTED("Accepted at the level asked for"),
    ACCEPTED_LEVEL_2("Accepted at Level 2"),
    ACCEPTED_LEVEL_3("Accepted at Level 3"),
    PENDING("Returned for more"),
    REJECTED_REMAIN_LEVEL_1("Rejected: stays at Level 1"),
    CATEGORY_3_REJECTED_NOT_MAPPA("Category 3 rejected: not managed under MAPPA");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean accepts() {
        return this == ACCEPTED || this == ACCEPTED_LEVEL_2 || this == ACCEPTED_LEVEL_3;
    }

    /** The level accepted, given the level asked for. */
    int level(int sought) {
        return switch (this) {
            case ACCEPTED_LEVEL_2 -> 2;
            case ACCEPTED_LEVEL_3 -> 3;
            case ACCEPTED -> sought;
            default -> throw new IllegalStateException(this + " accepts no level");
        };
    }
}
