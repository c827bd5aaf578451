package org.openmappa.access;

/** The session has ended, or the account was switched off, since the request began. */
public final class SignedOut extends RuntimeException {
    public SignedOut() {
        super("signed out");
    }
}
