package org.openmappa.trail.verify;

import java.util.List;
import java.util.stream.Stream;
import org.openmappa.trail.tlog.Hash;

/** Where a check finds what it checks. Streams are in order, are read once, and are closed by whoever asked. */
public interface Evidence {
    /** By position. */
    Stream<Leaf> leaves();

    /** The same, to be read and hashed later; whoever asks reads nothing else until the stream is closed. */
    default Stream<Unread> unread() {
        return leaves().map(leaf -> () -> Hashed.of(leaf));
    }

    /** By size. */
    Stream<Promise> promises();

    /** How the signing key was changed, by size: texts of {@link org.openmappa.trail.tlog.Rotation}, signed. */
    Stream<String> rotations();

    /** Entries without a leaf, oldest first. */
    Stream<Stray> strays();

    /** Stored roots of subtrees, by height and position; none in a bundle. */
    Stream<Subtree> subtrees();

    /** Checkpoints as they were published outside the database, oldest first; none in a bundle. */
    Published published();

    /**
     * A checkpoint as it is stored.
     *
     * @param size under which it is stored
     * @param cosignatures lines of witnesses
     */
    record Promise(long size, String note, List<String> cosignatures) {}

    /** @param late whether it should have been sealed by now */
    record Stray(Entry entry, boolean late) {}

    record Subtree(int height, long position, Hash hash) {}
}
