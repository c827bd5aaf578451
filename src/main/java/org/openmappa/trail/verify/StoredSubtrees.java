package org.openmappa.trail.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.openmappa.trail.tlog.Hash;

/** The roots that are stored so that proofs are quick: one for each 255 leaves, or none at all. */
final class StoredSubtrees {
    private record Place(int height, long position) {}

    private final Map<Place, Hash> roots = new HashMap<>();

    static StoredSubtrees of(Stream<Evidence.Subtree> stored) {
        StoredSubtrees all = new StoredSubtrees();
        stored.forEach(s -> all.roots.put(new Place(s.height(), s.position()), s.hash()));
        return all;
    }

    /** Whether there is another root at this place than the one worked out. */
    boolean contradicts(int height, long position, Hash root) {
        if (height == 0 || roots.isEmpty()) {
            return false;
        }
        Hash stored = roots.get(new Place(height, position));
        return stored != null && !stored.equals(root);
    }
}
