package org.openmappa.trail.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.tlog.Hash;

/** Leaves as a bundle writes them: a line of place and hash, the entry, a line of the payload, an empty line. */
final class LeafTexts implements Iterator<Leaf>, AutoCloseable {
    private static final String PAYLOAD = "payload ";
    private final BufferedReader lines;
    private long read;
    private @Nullable String next;

    LeafTexts(BufferedReader lines) {
        this.lines = lines;
        this.next = line();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** @throws IllegalArgumentException saying at which line of the bundle it cannot be read */
    @Override
    public Leaf next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        long began = read;
        try {
            return leaf(next.split(" ", -1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The bundle cannot be read at the entry from line " + began + " on: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Leaf leaf(String[] place) {
        if (place.length != 3) {
            throw new IllegalArgumentException("expected position, identifier and hash");
        }
        StringBuilder content = new StringBuilder(512);
        String line = needed();
        for (; !line.startsWith(PAYLOAD); line = needed()) {
            content.append(line).append('\n');
        }
        if (!needed().isEmpty()) {
            throw new IllegalArgumentException("expected an empty line");
        }
        next = line();
        Entry entry = content.isEmpty() ? null : Entry.parse(content.toString());
        return new Leaf(
                Long.parseLong(place[0]),
                place[1],
                Hash.parse(place[2]),
                entry,
                payload(line.substring(PAYLOAD.length())));
    }

    private static Payload payload(String text) {
        String[] parts = text.split(" ", -1);
        return parts.length == 2
                ? new Payload.Kept(parts[0], new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                : Payload.Absent.valueOf(text);
    }

    private String needed() {
        String line = line();
        if (line == null) {
            throw new IllegalArgumentException("it ends in the middle");
        }
        return line;
    }

    private @Nullable String line() {
        try {
            read++;
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
