package org.openmappa.referral;

/** How far a referral is, and with whom it rests. */
public enum ReferralStatus {
    DRAFT("Draft", "grey", true),
    SUBMITTED("Waits for endorsement", "blue", false),
    SENT_BACK("Sent back by the supervisor", "orange", true),
    ENDORSED("Waits for a decision", "purple", false),
    PENDING("Returned for more", "orange", true),
    DECIDED("Decided", "green", false),
    WITHDRAWN("Withdrawn", "grey", false);

    private final String label;
    private final String colour;
    private final boolean withReferrer;

    ReferralStatus(String label, String colour, boolean withReferrer) {
        this.label = label;
        this.colour = colour;
        this.withReferrer = withReferrer;
    }

    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }

    /** Whether the package can still be changed by those who refer. */
    public boolean withReferrer() {
        return withReferrer;
    }

    public boolean live() {
        return this != DECIDED && this != WITHDRAWN;
    }
}
