package org.openmappa.trail.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Names and identifiers of keys. */
final class KeyName {
    private KeyName() {}

    /** @throws IllegalArgumentException for a name that is empty or has a space, a control character or a plus */
    static String checked(String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || c <= ' ' || Character.isSpaceChar(c))) {
            throw new IllegalArgumentException("not the name of a key: " + name);
        }
        return name;
    }

    /** First four bytes of SHA-256 over name, newline, type and public key. */
    static int id(String name, byte type, byte[] publicKey) {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(type);
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }
}
