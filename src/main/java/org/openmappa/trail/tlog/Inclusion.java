package org.openmappa.trail.tlog;

import java.util.List;

/**
 * An inclusion proof (RFC 6962, section 2.1.1): the hashes beside the way from a leaf to the root.
 *
 * @param position of the leaf, from 0
 * @param size leaves of the tree
 * @param path from the leaf's sibling upwards
 */
public record Inclusion(long position, long size, List<Hash> path) {
    public Inclusion {
        path = List.copyOf(path);
    }

    /** Whether it leads from this leaf to this root. Never throws: a malformed proof proves nothing. */
    public boolean proves(Hash leaf, Hash root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long node = position;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                int up = Long.numberOfTrailingZeros(node); // a last node has no sibling until it is a right child
                node >>= up;
                last >>= up;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
