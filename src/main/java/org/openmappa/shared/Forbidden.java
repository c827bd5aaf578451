package org.openmappa.shared;

/** What is asked may be known to this person, but is not theirs to do. */
public final class Forbidden extends RuntimeException {
    private final boolean onRecord;

    public Forbidden(String why) {
        this(why, false);
    }

    private Forbidden(String why, boolean onRecord) {
        super(why);
        this.onRecord = onRecord;
    }

    /** After an entry on the trail that says the same. */
    public static Forbidden onRecord(String why) {
        return new Forbidden(why, true);
    }

    public boolean isOnRecord() {
        return onRecord;
    }
}
