package org.openmappa.trail.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.SigningKey;

/** A signing key in a file that its owner alone may read. */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private KeyFile() {}

    /**
     * The key of this file, which is made when there is none yet.
     *
     * @throws IllegalArgumentException when others may read it, or it is no key
     */
    public static SigningKey in(Path file, String name, KeyType type) throws IOException {
        return Files.exists(file) ? read(file) : make(file, SigningKey.fresh(name, type));
    }

    /** @throws IllegalArgumentException when others may read it, or it is no key */
    public static SigningKey read(Path file) throws IOException {
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(now)) {
            throw new IllegalArgumentException(file + " may be read by others: chmod 600 " + file);
        }
        try {
            return SigningKey.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** Whole or not at all: written beside its place, then moved there. The public half stands beside it. */
    private static SigningKey make(Path file, SigningKey key) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(fresh, key.reveal());
        Files.writeString(file.resolveSibling(file.getFileName() + ".pub"), key.verifier() + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
