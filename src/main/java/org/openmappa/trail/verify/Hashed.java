package org.openmappa.trail.verify;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.tlog.Hash;

/**
 * A leaf, and what its entry and payload are hashed to now.
 *
 * @param now missing when the entry is
 * @param commitment missing when the payload is
 */
record Hashed(Leaf leaf, @Nullable Hash now, @Nullable String commitment) {
    private static final int BATCH = 4_096;

    /** In the same order; each batch is hashed on all processors. */
    static Iterator<Hashed> all(Iterator<Leaf> leaves) {
        return new Iterator<>() {
            private Iterator<Hashed> batch = List.<Hashed>of().iterator();

            @Override
            public boolean hasNext() {
                return batch.hasNext() || leaves.hasNext();
            }

            @Override
            public Hashed next() {
                if (!batch.hasNext()) {
                    batch = take(leaves).parallelStream()
                            .map(Hashed::of)
                            .toList()
                            .iterator();
                }
                return batch.next();
            }
        };
    }

    boolean isAsSealed() {
        return leaf.hash().equals(now);
    }

    private static Hashed of(Leaf leaf) {
        Entry entry = leaf.entry();
        String commitment = leaf.payload() instanceof Payload.Kept kept ? kept.commitment() : null;
        return new Hashed(leaf, entry == null ? null : entry.leaf(), commitment);
    }

    private static List<Leaf> take(Iterator<Leaf> leaves) {
        List<Leaf> some = new ArrayList<>(BATCH);
        while (some.size() < BATCH && leaves.hasNext()) {
            some.add(leaves.next());
        }
        return some;
    }
}
