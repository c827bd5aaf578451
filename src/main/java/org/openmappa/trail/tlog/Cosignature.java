package org.openmappa.trail.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** A witness's signature under a checkpoint and the time (C2SP tlog-cosignature, cosignature/v1). */
public final class Cosignature {
    private static final int LENGTH = Long.BYTES + Ed25519.SIGNATURE;

    private Cosignature() {}

    /** When the witness made it, to the second. */
    public static Instant at(Signature signature) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(signature.bytes()).getLong());
    }

    static byte[] make(byte[] seed, String text, Instant now) {
        long second = now.getEpochSecond();
        byte[] made = Ed25519.sign(seed, message(text, second));
        return ByteBuffer.allocate(LENGTH).putLong(second).put(made).array();
    }

    static boolean verifies(byte[] publicKey, String text, byte[] value) {
        if (value.length != LENGTH) {
            return false;
        }
        long second = ByteBuffer.wrap(value).getLong();
        return second >= 0
                && Ed25519.verifies(
                        publicKey, message(text, second), Arrays.copyOfRange(value, Long.BYTES, value.length));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] message(String text, long second) {
        return utf8("cosignature/v1\ntime " + second + "\n" + text);
    }
}
