package org.openmappa.plans;

/** What becomes of an open action when the case leaves MAPPA. */
public enum Disposition {
    TRANSFERRED("It becomes an ordinary duty of the agency", Status.TRANSFERRED),
    NOT_DONE("It will not be done", Status.NOT_DONE);

    private final String label;
    private final Status status;

    Disposition(String label, Status status) {
        this.label = label;
        this.status = status;
    }

    public String label() {
        return label;
    }

    Status status() {
        return status;
    }
}
