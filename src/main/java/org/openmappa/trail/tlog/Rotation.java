package org.openmappa.trail.tlog;

import java.time.Instant;
import java.util.List;

/**
 * The word of a log that another key signs from now on. The key before and the key after both sign it, so that whoever
 * trusts one of them can trust the other for its time (docs/trail-format.md).
 *
 * @param size the last that the key before signs for
 * @param root of the tree of that size: the word counts for this history only
 */
public record Rotation(long size, Hash root, VerifierKey from, VerifierKey to) {
    /** Where a witness is told of it, beside what C2SP lays down. */
    public static final String PATH = "/rotate-key";

    private static final String FORMAT = "openmappa/key-rotation/v1";
    private static final List<String> NAMES = List.of("origin ", "size ", "root ", "from ", "to ");

    public Rotation {
        if (size < 1) {
            throw new IllegalArgumentException("a key is changed after it has signed something");
        }
        if (from.type() != KeyType.LOG
                || to.type() != KeyType.LOG
                || !from.name().equals(to.name())) {
            throw new IllegalArgumentException("both keys are of one log and bear its name");
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("the key after is another than the key before");
        }
    }

    /** @throws IllegalArgumentException saying what is wrong; it does not look at the signatures */
    public static Rotation parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != NAMES.size() + 1 || !lines.getFirst().equals(FORMAT)) {
            throw new IllegalArgumentException("not the change of a key under " + FORMAT);
        }
        Rotation rotation = new Rotation(
                Text.decimal(value(lines, 1)),
                Hash.parse(value(lines, 2)),
                VerifierKey.parse(value(lines, 3)),
                VerifierKey.parse(value(lines, 4)));
        if (!rotation.text().equals(text)) {
            throw new IllegalArgumentException("not in the canonical form");
        }
        return rotation;
    }

    /** Name of the log. */
    public String origin() {
        return from.name();
    }

    /** What is signed. Its first line keeps it from ever being read as a checkpoint. */
    public String text() {
        List<String> values = List.of(origin(), String.valueOf(size), root.base64(), from.toString(), to.toString());
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        for (int n = 0; n < NAMES.size(); n++) {
            text.append(NAMES.get(n)).append(values.get(n)).append('\n');
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when one of the keys is not the one that it names */
    public Note signed(SigningKey before, SigningKey after) {
        Note note = new Note(text(), List.of(before.sign(text(), Instant.EPOCH), after.sign(text(), Instant.EPOCH)));
        if (!isSigned(note)) {
            throw new IllegalArgumentException("these are not the keys that change places");
        }
        return note;
    }

    /** Whether the note is this, with the signatures of both keys. */
    public boolean isSigned(Note note) {
        return note.text().equals(text()) && note.isSignedBy(from) && note.isSignedBy(to);
    }

    private static String value(List<String> lines, int n) {
        String name = NAMES.get(n);
        String line = lines.get(n + 1);
        if (!line.startsWith(name)) {
            throw new IllegalArgumentException("expected " + name.strip() + ", found: " + line);
        }
        return line.substring(name.length());
    }
}
