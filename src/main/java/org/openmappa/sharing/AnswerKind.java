package org.openmappa.sharing;

/** How an agency answers; each of these is a valid answer. */
public enum AnswerKind {
    FULL("In full"),
    PARTIAL("In part"),
    NOTHING_KNOWN("Nothing known"),
    PENDING_CLINICAL_DECISION("Waits for a clinical decision"),
    DECLINED("Declined");

    private final String label;

    AnswerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean tells() {
        return this == FULL || this == PARTIAL;
    }
}
