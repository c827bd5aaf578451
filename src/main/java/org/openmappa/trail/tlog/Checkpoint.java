package org.openmappa.trail.tlog;

import java.time.Instant;
import java.util.List;

/**
 * The head of a log's tree, which its signature makes a promise (C2SP tlog-checkpoint).
 *
 * @param origin name of the log
 * @param size leaves of the tree
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;

    /** @throws IllegalArgumentException saying what is wrong; extension lines are refused, because nobody checks them */
    public static Checkpoint parse(String text) {
        List<String> lines = Text.lines(text);
        if (lines.size() != LINES || lines.getFirst().isEmpty()) {
            throw new IllegalArgumentException("a checkpoint has three lines: origin, size, root");
        }
        return new Checkpoint(lines.getFirst(), Text.decimal(lines.get(1)), Hash.parse(lines.get(2)));
    }

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    public Note signed(SigningKey log) {
        return new Note(text(), List.of(log.sign(text(), Instant.EPOCH)));
    }
}
