package org.openmappa.law;

/** How an offence came to be recorded against the person. */
public enum Route {
    CONVICTION("Convicted"),
    CAUTION("Cautioned, reprimanded or warned"),
    INSANITY("Not guilty by reason of insanity"),
    DID_ACT("Unfit to plead, and found to have done the act");

    private final String label;

    Route(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
