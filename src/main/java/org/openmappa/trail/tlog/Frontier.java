package org.openmappa.trail.tlog;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a growing tree: the roots of its complete subtrees, from which it can be continued. */
public final class Frontier {
    private final List<Hash> roots = new ArrayList<>();
    private long size;

    /** Is told of each subtree that becomes complete, the leaf itself first. */
    @FunctionalInterface
    public interface Completed {
        void subtree(int height, long position, Hash root);
    }

    /** The edge of the tree over the first leaves. */
    public static Frontier of(Subtrees subtrees, long size) {
        Frontier frontier = new Frontier();
        frontier.size = size;
        long from = 0;
        for (long left = size; left > 0; left -= Long.highestOneBit(left)) {
            long leaves = Long.highestOneBit(left);
            frontier.roots.add(subtrees.at(Long.numberOfTrailingZeros(leaves), from / leaves));
            from += leaves;
        }
        return frontier;
    }

    public void append(Hash leaf) {
        append(leaf, (height, position, root) -> {});
    }

    public void append(Hash leaf, Completed completed) {
        completed.subtree(0, size, leaf);
        Hash root = leaf;
        long position = size;
        for (int height = 1; (position & 1) == 1; height++) {
            root = Hash.node(roots.removeLast(), root);
            position >>= 1;
            completed.subtree(height, position, root);
        }
        roots.add(root);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return roots.reversed().stream()
                .reduce((right, left) -> Hash.node(left, right))
                .orElse(Hash.EMPTY);
    }
}
