package org.openmappa.trail.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * What a log asks of a witness (C2SP tlog-witness, add-checkpoint): to sign a checkpoint, with the proof that it extends
 * the one which the witness signed last.
 *
 * @param old size that the witness signed last
 * @param proof from the old size to that of the checkpoint
 */
public record AddCheckpoint(long old, List<Hash> proof, Note note) {
    public static final String PATH = "/add-checkpoint";

    /** What a refusal carries that tells the size which the witness signed last. */
    public static final String SIZE = "text/x.tlog.size";

    private static final String OLD = "old ";
    private static final int LONGEST_PROOF = 63;

    public AddCheckpoint {
        if (proof.size() > LONGEST_PROOF) {
            throw new IllegalArgumentException("a proof of " + proof.size() + " hashes");
        }
        proof = List.copyOf(proof);
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    public static AddCheckpoint parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.startsWith(OLD)) {
            throw new IllegalArgumentException("expected old size, proof, an empty line and a checkpoint");
        }
        List<String> lines = List.of(text.substring(0, end).split("\n", -1));
        return new AddCheckpoint(
                Text.decimal(lines.getFirst().substring(OLD.length())),
                lines.subList(1, lines.size()).stream().map(Hash::parse).toList(),
                Note.parse(text.substring(end + 2)));
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(OLD + old);
        proof.forEach(hash -> lines.add(hash.base64()));
        return String.join("\n", lines) + "\n\n" + note;
    }
}
