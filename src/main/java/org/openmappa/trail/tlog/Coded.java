package org.openmappa.trail.tlog;

/** A key with its type before it, as keys are written. */
final class Coded {
    private Coded() {}

    static byte[] of(KeyType type, byte[] key) {
        byte[] coded = new byte[key.length + 1];
        coded[0] = type.code();
        System.arraycopy(key, 0, coded, 1, key.length);
        return coded;
    }
}
