package org.openmappa.law;

/** The practice labels for who is covered; the Act itself numbers subsections. */
public enum Category {
    ONE(1, "Registered sexual offender"),
    TWO(2, "Violent or other sexual offender"),
    THREE(3, "Other dangerous offender"),
    FOUR(4, "Terrorist or terrorism-risk offender");

    private final int number;
    private final String label;

    Category(int number, String label) {
        this.number = number;
        this.label = label;
    }

    public int number() {
        return number;
    }

    public String label() {
        return label;
    }
}
