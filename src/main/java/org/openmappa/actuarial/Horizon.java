package org.openmappa.actuarial;

/** The time within which proven reoffending is predicted. */
public enum Horizon {
    ONE_YEAR("within one year"),
    TWO_YEARS("within two years");

    private final String words;

    Horizon(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
