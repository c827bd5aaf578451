package org.openmappa.accounts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Passwords that were stolen somewhere, in a file that the deployer gives: lines of an SHA-1 in capital hexadecimal, a colon
 * and a count, ordered by hash, as Have I Been Pwned offers it. It is asked where it lies; nothing leaves the machine.
 */
final class BreachedPasswords {
    private static final int HASH = 40;
    private final @Nullable Path file;

    private BreachedPasswords(@Nullable Path file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException when the file is not there */
    static BreachedPasswords in(@Nullable String file) {
        if (file == null || file.isBlank()) {
            return new BreachedPasswords(null);
        }
        if (!Files.isReadable(Path.of(file))) {
            throw new IllegalArgumentException("The file of breached passwords cannot be read: " + file);
        }
        return new BreachedPasswords(Path.of(file));
    }

    boolean hold(String password) {
        if (file == null) {
            return false;
        }
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            return holds(lines, hash(password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Halves the file until the line that starts in the rest is the one or none is. */
    private static boolean holds(RandomAccessFile lines, String hash) throws IOException {
        long low = 0;
        long high = lines.length();
        while (low < high) {
            long middle = (low + high) / 2;
            String line = lineAfter(lines, middle);
            int order = line.length() < HASH ? -1 : hash.compareTo(line.substring(0, HASH));
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                high = middle;
            } else {
                low = lines.getFilePointer();
            }
        }
        return false;
    }

    /** The first line that starts at this place or after it; empty at the end of the file. */
    private static String lineAfter(RandomAccessFile lines, long place) throws IOException {
        lines.seek(Math.max(0, place - 1));
        if (place > 0) {
            lines.readLine();
        }
        String line = lines.readLine();
        return line == null ? "" : line;
    }

    private static String hash(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
