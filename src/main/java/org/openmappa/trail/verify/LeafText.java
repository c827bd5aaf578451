package org.openmappa.trail.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.openmappa.trail.tlog.Hash;

/** A leaf as a bundle writes it: a line of place and hash, the entry, a line of the payload. */
final class LeafText {
    private static final String PAYLOAD = "\npayload ";
    private static final Pattern SALT = Pattern.compile("(?:[0-9a-f]{2}){1,64}");

    private LeafText() {}

    /** @throws IllegalArgumentException saying what is wrong with it */
    static Hashed read(byte[] block) {
        String text = new String(block, StandardCharsets.UTF_8);
        int first = text.indexOf('\n');
        int payload = text.lastIndexOf(PAYLOAD);
        String[] place = first < 0 ? new String[0] : text.substring(0, first).split(" ", -1);
        if (place.length != 3 || payload < first) {
            throw new IllegalArgumentException("expected position, identifier and hash, an entry and its payload");
        }
        Entry entry = payload == first ? null : Entry.parse(text.substring(first + 1, payload + 1));
        Leaf leaf = new Leaf(
                Long.parseLong(place[0]),
                place[1],
                Hash.parse(place[2]),
                entry,
                payload(text.substring(payload + PAYLOAD.length())));
        return Hashed.of(leaf, entry == null ? null : hash(entry, block, text, first + 1, payload + 1));
    }

    /** What was read as an entry is its text, so it is hashed where it stands; characters have to be bytes for that. */
    private static Hash hash(Entry entry, byte[] block, String text, int from, int end) {
        return text.length() == block.length ? Hash.leaf(block, from, end - from) : entry.leaf();
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
