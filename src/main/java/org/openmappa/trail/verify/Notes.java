package org.openmappa.trail.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Note;

/** Signed notes in one text, an empty line after each. A note ends after a signature line; its text never does. */
public final class Notes {
    private static final String EMPTY_LINE = "\n\n";
    private static final byte[] DASH = "— ".getBytes(StandardCharsets.UTF_8);

    private Notes() {}

    public static byte[] bytes(List<String> notes) {
        return (String.join("\n", notes) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public static List<String> in(byte[] bytes) {
        List<String> notes = new ArrayList<>();
        int from = 0;
        for (int end : ends(bytes)) {
            notes.add(new String(bytes, from, end - 1 - from, StandardCharsets.UTF_8));
            from = end;
        }
        return notes;
    }

    /** The last whole note of a text that may begin in the middle of one. */
    public static Optional<Checkpoint> last(byte[] tail) {
        List<Integer> ends = ends(tail);
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        int from = ends.size() == 1 ? 0 : ends.get(ends.size() - 2);
        String note = new String(tail, from, ends.getLast() - 1 - from, StandardCharsets.UTF_8);
        return Optional.of(Checkpoint.parse(Note.parse(note).text()));
    }

    /** Where the last whole note ends, with its empty line. */
    public static int end(byte[] bytes) {
        List<Integer> ends = ends(bytes);
        return ends.isEmpty() ? 0 : ends.getLast();
    }

    private static List<Integer> ends(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1); // a character for each byte
        String dash = new String(DASH, StandardCharsets.ISO_8859_1);
        List<Integer> ends = new ArrayList<>();
        for (int n = text.indexOf(EMPTY_LINE); n >= 0; n = text.indexOf(EMPTY_LINE, n + 1)) {
            if (text.startsWith(dash, text.lastIndexOf('\n', n - 1) + 1)) {
                ends.add(n + EMPTY_LINE.length());
            }
        }
        return ends;
    }
}
