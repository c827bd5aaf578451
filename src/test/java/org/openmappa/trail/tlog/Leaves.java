package org.openmappa.trail.tlog;

import java.util.List;

/** A tree in memory whose subtrees are hashed anew each time. */
record Leaves(List<Hash> leaves) {

    static Leaves counted(int size) {
        return new Leaves(java.util.stream.IntStream.range(0, size)
                .mapToObj(n -> Hash.leaf(("leaf " + n).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList());
    }

    Tree of(long size) {
        return new Tree(this::subtree, size);
    }

    /** The definition of section 2.1, word for word: MTH over the first leaves. */
    Hash defined(int size) {
        return size == 0 ? Hash.EMPTY : defined(leaves.subList(0, size));
    }

    Hash subtree(int height, long position) {
        int width = 1 << height;
        return defined(leaves.subList((int) position * width, (int) (position + 1) * width));
    }

    private static Hash defined(List<Hash> part) {
        if (part.size() == 1) {
            return part.getFirst();
        }
        int left = 1;
        while (left * 2 < part.size()) {
            left *= 2;
        }
        return Hash.node(defined(part.subList(0, left)), defined(part.subList(left, part.size())));
    }
}
