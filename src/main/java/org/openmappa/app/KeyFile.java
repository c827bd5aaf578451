package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The file with the key that the secrets of the second factors are encrypted with: 32 random bytes, in Base64. */
final class KeyFile {
    private static final String VARIABLE = "MAPPA_KEY_FILE";
    private static final int BYTES = 32;

    private KeyFile() {}

    static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    }

    /**
     * The file that the environment names. Several processes need the same one, so that none of them makes it.
     *
     * @throws IllegalArgumentException when none is named, or it is not there
     */
    static Path given(Map<String, String> environment) {
        String given = environment.get(VARIABLE);
        if (given == null || given.isBlank()) {
            throw new IllegalArgumentException("Set " + VARIABLE + ": see docs/runbooks/external-postgresql.md");
        }
        Path file = Path.of(given);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    file + " is not there. Make it: (umask 077; head -c 32 /dev/urandom | base64 > " + file
                            + "), once for all processes");
        }
        return file;
    }
}
