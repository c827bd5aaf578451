package org.openmappa.trail.tlog;

import java.util.List;

/**
 * A consistency proof (RFC 6962, section 2.1.2): that a tree is the beginning of a larger one.
 *
 * @param earlier leaves of the smaller tree
 * @param size leaves of the larger tree
 */
public record Consistency(long earlier, long size, List<Hash> path) {
    public Consistency {
        path = List.copyOf(path);
    }

    /** Whether it leads from the one root to the other. Never throws: a malformed proof proves nothing. */
    public boolean proves(Hash earlierRoot, Hash root) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == size) {
            return path.isEmpty() && earlierRoot.equals(root);
        }
        if (earlier == 0) {
            return path.isEmpty() && earlierRoot.equals(Hash.EMPTY);
        }
        boolean complete = Long.bitCount(earlier) == 1; // then the smaller tree is itself the first step
        return !path.isEmpty() && (complete ? walk(earlierRoot, path, earlierRoot, root) : walk(earlierRoot, root));
    }

    private boolean walk(Hash earlierRoot, Hash root) {
        return walk(path.getFirst(), path.subList(1, path.size()), earlierRoot, root);
    }

    /** Climbs both trees at once: the smaller one takes only what stands to its left. */
    private boolean walk(Hash start, List<Hash> steps, Hash earlierRoot, Hash root) {
        int whole = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >> whole;
        long last = (size - 1) >> whole;
        Hash small = start;
        Hash large = start;
        for (Hash step : steps) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                small = Hash.node(step, small);
                large = Hash.node(step, large);
                int up = Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                large = Hash.node(large, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && small.equals(earlierRoot) && large.equals(root);
    }
}
