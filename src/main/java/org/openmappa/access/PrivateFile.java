package org.openmappa.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file with a secret: nobody but its owner may read it. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWN =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PrivateFile() {}

    /** @throws IllegalArgumentException when it is not there, or others can read it */
    public static Path checked(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + " is not there, or is not a file");
        }
        if (!OWN.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalArgumentException(file + " can be read by others: chmod 600 " + file);
        }
        return file;
    }
}
