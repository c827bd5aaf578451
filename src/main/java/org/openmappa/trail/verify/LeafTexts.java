package org.openmappa.trail.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.tlog.Hash;

/** Leaves as a bundle writes them: a line of place and hash, the entry, a line of the payload, an empty line. */
final class LeafTexts implements Iterator<Leaf>, AutoCloseable {
    private static final String PAYLOAD = "\npayload ";
    private static final Pattern SALT = Pattern.compile("(?:[0-9a-f]{2}){1,64}");
    private final Blocks blocks;
    private long read;
    private @Nullable String next;

    LeafTexts(InputStream in) {
        this.blocks = new Blocks(in);
        this.next = blocks.next();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** @throws IllegalArgumentException saying which entry of the bundle cannot be read */
    @Override
    public Leaf next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        try {
            Leaf leaf = leaf(next);
            read++;
            next = blocks.next();
            return leaf;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The bundle cannot be read after " + read + " entries: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            blocks.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Leaf leaf(String block) {
        int first = block.indexOf('\n');
        int payload = block.lastIndexOf(PAYLOAD);
        String[] place = first < 0 ? new String[0] : block.substring(0, first).split(" ", -1);
        if (place.length != 3 || payload < first) {
            throw new IllegalArgumentException("expected position, identifier and hash, an entry and its payload");
        }
        String content = payload == first ? "" : block.substring(first + 1, payload + 1);
        return new Leaf(
                Long.parseLong(place[0]),
                place[1],
                Hash.parse(place[2]),
                content.isEmpty() ? null : Entry.parse(content),
                payload(block.substring(payload + PAYLOAD.length())));
    }

    private static Payload payload(String text) {
        String[] parts = text.split(" ", -1);
        return parts.length == 2 ? kept(parts[0], parts[1]) : absent(text);
    }

    private static Payload kept(String salt, String body) {
        if (!SALT.matcher(salt).matches()) {
            throw new IllegalArgumentException("expected a salt in hexadecimal, found: " + salt);
        }
        return new Payload.Kept(salt, new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8));
    }

    private static Payload absent(String text) {
        return Arrays.stream(Payload.Absent.values())
                .filter(why -> why.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("expected a payload or why there is none, found: " + text));
    }
}
