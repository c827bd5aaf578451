package org.openmappa.trail.tlog;

/** The key of the published example of Go's sumdb/note: the same in every run, and known to everybody. */
public final class KnownKey {
    static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    static final String SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n" + VERIFIER + "\n";

    private KnownKey() {}

    public static SigningKey key() {
        return SigningKey.parse(SIGNER);
    }
}
