package org.openmappa.referral;

/** Whether the prison's information is there. */
public enum PrisonState {
    ATTACHED("It is in the box below"),
    OUTSTANDING("It was asked for and has not come"),
    NOT_APPLICABLE("There is none: the person was not in custody");

    private final String label;

    PrisonState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
