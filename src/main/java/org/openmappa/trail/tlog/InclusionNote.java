package org.openmappa.trail.tlog;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A proof that somebody can carry away (C2SP tlog-proof): the leaf's content, the way to the root, and the signed
 * checkpoint.
 *
 * @param content of the leaf: in the proof's extra line, so that nothing else is needed to check it
 */
public record InclusionNote(String content, Inclusion inclusion, Note checkpoint) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** @throws IllegalArgumentException saying what is wrong with it */
    public static InclusionNote parse(String text) {
        int end = text.indexOf("\n\n");
        List<String> lines = end < 0 ? List.of() : Text.lines(text.substring(0, end + 1));
        if (lines.size() < 3
                || !lines.get(0).equals(FIRST)
                || !lines.get(1).startsWith(EXTRA)
                || !lines.get(2).startsWith(INDEX)) {
            throw new IllegalArgumentException("not a proof: it has to begin with " + FIRST + ", extra and index");
        }
        Note note = Note.parse(text.substring(end + 2));
        String content = Text.utf8(Text.decode(lines.get(1).substring(EXTRA.length())));
        List<Hash> path =
                lines.subList(3, lines.size()).stream().map(Hash::parse).toList();
        long position = Text.decimal(lines.get(2).substring(INDEX.length()));
        return new InclusionNote(
                content, new Inclusion(position, Checkpoint.parse(note.text()).size(), path), note);
    }

    /** Whether the content is in the log of this key. */
    public boolean holds(VerifierKey log) {
        return checkpoint.isSignedBy(log)
                && inclusion.proves(
                        Hash.leaf(Cosignature.utf8(content)),
                        Checkpoint.parse(checkpoint.text()).root());
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(FIRST);
        lines.add(EXTRA + Base64.getEncoder().encodeToString(Cosignature.utf8(content)));
        lines.add(INDEX + inclusion.position());
        inclusion.path().forEach(hash -> lines.add(hash.base64()));
        return String.join("\n", lines) + "\n\n" + checkpoint;
    }
}
