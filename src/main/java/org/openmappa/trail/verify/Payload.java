package org.openmappa.trail.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an entry's commitment covers: purpose, reason, origin, search words. It may have been erased, and is not part of
 * every bundle.
 */
public sealed interface Payload {
    /** The entry has none, it was erased, or it was left out of the bundle. */
    enum Absent implements Payload {
        NONE,
        ERASED,
        LEFT_OUT
    }

    /** @param salt in hexadecimal */
    record Kept(String salt, String body) implements Payload {
        /** As the database worked it out: SHA-256 over salt and body. */
        String commitment() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(HexFormat.of().parseHex(salt));
                return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }
}
