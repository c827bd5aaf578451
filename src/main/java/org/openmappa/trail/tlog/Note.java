package org.openmappa.trail.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text signed by one or more keys (C2SP signed-note).
 *
 * @param text what is signed; ends with a newline
 */
public record Note(String text, List<Signature> signatures) {
    private static final String BETWEEN = "\n\n";
    private static final int MOST_SIGNATURES = 100;

    public Note {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("the text of a note ends with a newline and has no control characters");
        }
        signatures = List.copyOf(signatures);
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    public static Note parse(String note) {
        int between = note.lastIndexOf(BETWEEN);
        if (between < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("a note has a text, an empty line and signatures");
        }
        List<String> lines = Text.lines(note.substring(between + BETWEEN.length()));
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("a note has 1 to " + MOST_SIGNATURES + " signatures");
        }
        return new Note(
                note.substring(0, between + 1),
                lines.stream().map(Signature::parse).toList());
    }

    /** The same note with one more signature. */
    public Note with(Signature signature) {
        List<Signature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    /** Whether this key signed it. A wrong signature under its name and id is no signature. */
    public boolean isSignedBy(VerifierKey key) {
        List<Signature> own = signatures.stream().filter(key::made).toList();
        return !own.isEmpty() && own.stream().allMatch(s -> key.verifies(text, s));
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return signatures.stream().map(Signature::toString).collect(Collectors.joining("", text + "\n", ""));
    }
}
