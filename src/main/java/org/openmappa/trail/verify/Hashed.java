package org.openmappa.trail.verify;

import org.jspecify.annotations.Nullable;
import org.openmappa.trail.tlog.Hash;

/**
 * A leaf, and what its entry and payload are hashed to now.
 *
 * @param now missing when the entry is
 * @param commitment missing when the payload is
 */
public record Hashed(
        Leaf leaf, @Nullable Hash now, @Nullable String commitment) {
    public static Hashed of(Leaf leaf) {
        Entry entry = leaf.entry();
        return of(leaf, entry == null ? null : entry.leaf());
    }

    static Hashed of(Leaf leaf, @Nullable Hash now) {
        return new Hashed(leaf, now, leaf.payload() instanceof Payload.Kept kept ? kept.commitment() : null);
    }

    boolean isAsSealed() {
        return leaf.hash().equals(now);
    }
}
