package org.openmappa.shared;

/** Somebody else changed the record since the form was opened: nothing was written. */
public final class Stale extends RuntimeException {
    public Stale() {
        super("changed meanwhile");
    }

    /** The version check of every update: one row means that the version still stood. */
    public static void unlessOne(int rowsChanged) {
        if (rowsChanged != 1) {
            throw new Stale();
        }
    }
}
