package org.openmappa.shared;

/** There is nothing here that this person may know of. Says nothing of what exists. */
public final class NotFound extends RuntimeException {
    private final boolean onRecord;

    public NotFound() {
        this(false);
    }

    private NotFound(boolean onRecord) {
        super("not found");
        this.onRecord = onRecord;
    }

    /** After an entry on the trail that says the same. */
    public static NotFound onRecord() {
        return new NotFound(true);
    }

    public boolean isOnRecord() {
        return onRecord;
    }
}
