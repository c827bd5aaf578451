package org.openmappa.trail.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over the first leaves of a log (RFC 6962, section 2.1), worked out from its complete subtrees: about
 * one of them for each bit of the size.
 *
 * @param size number of leaves
 */
public record Tree(Subtrees subtrees, long size) {
    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " leaves");
        }
    }

    public Hash root() {
        return size == 0 ? Hash.EMPTY : root(0, size);
    }

    /**
     * Shows that the leaf at this position is in the tree.
     *
     * @throws IllegalArgumentException when the tree has no such leaf
     */
    public Inclusion inclusion(long position) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("no leaf " + position + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        path(position, 0, size, path);
        return new Inclusion(position, size, path);
    }

    /**
     * Shows that an earlier tree is the beginning of this one.
     *
     * @throws IllegalArgumentException when the other tree is larger
     */
    public Consistency consistency(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("no tree of " + earlier + " before one of " + size);
        }
        List<Hash> path = new ArrayList<>();
        if (earlier > 0 && earlier < size) {
            proof(earlier, 0, size, true, path);
        }
        return new Consistency(earlier, size, path);
    }

    private Hash root(long from, long leaves) {
        if (Long.bitCount(leaves) == 1) {
            return subtrees.at(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long left = largestPowerBelow(leaves);
        return Hash.node(root(from, left), root(from + left, leaves - left));
    }

    /** PATH of section 2.1.1: from the leaf's sibling upwards. */
    private void path(long position, long from, long leaves, List<Hash> path) {
        if (leaves == 1) {
            return;
        }
        long left = largestPowerBelow(leaves);
        if (position < left) {
            path(position, from, left, path);
            path.add(root(from + left, leaves - left));
        } else {
            path(position - left, from + left, leaves - left, path);
            path.add(root(from, left));
        }
    }

    /** SUBPROOF of section 2.1.2. */
    private void proof(long earlier, long from, long leaves, boolean known, List<Hash> path) {
        if (earlier == leaves) {
            if (!known) {
                path.add(root(from, leaves));
            }
            return;
        }
        long left = largestPowerBelow(leaves);
        if (earlier <= left) {
            proof(earlier, from, left, known, path);
            path.add(root(from + left, leaves - left));
        } else {
            proof(earlier - left, from + left, leaves - left, false, path);
            path.add(root(from, left));
        }
    }

    private static long largestPowerBelow(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
