package org.openmappa.persons;

/** Sex, as recorded by the agencies; absent where not yet known. */
public enum Sex {
    FEMALE("Female"),
    MALE("Male");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
