package org.openmappa.trail.tlog;

/** Where the hashes of complete subtrees come from. */
@FunctionalInterface
public interface Subtrees {
    /**
     * The root of the 2^height leaves from position × 2^height on, all of which exist.
     *
     * @param height 0 for a leaf
     */
    Hash at(int height, long position);
}
