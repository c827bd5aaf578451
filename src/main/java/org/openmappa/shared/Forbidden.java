package org.openmappa.shared;

/** What is asked may be known to this person, but is not theirs to do. */
public final class Forbidden extends RuntimeException {
    public Forbidden(String why) {
        super(why);
    }
}
