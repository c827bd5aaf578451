package org.openmappa.shared;

/**
 * What the rules may refuse, worded for the person who reads it, with the field it concerns. Thrown inside a use case so
 * that its transaction is undone; the page shows it beside the field, the API as a 422 problem.
 */
public final class Refused extends RuntimeException {
    private final String field;

    public Refused(String field, String why) {
        super(why);
        this.field = field;
    }

    /** Name of the form field that the refusal concerns. */
    public String field() {
        return field;
    }

    public String why() {
        return String.valueOf(getMessage());
    }

    public static void when(boolean refused, String field, String why) {
        if (refused) {
            throw new Refused(field, why);
        }
    }
}
