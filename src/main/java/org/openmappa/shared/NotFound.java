package org.openmappa.shared;

/** There is nothing here that this person may know of. Says nothing of what exists. */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found");
    }
}
