package org.openmappa.trail.verify;

import org.jspecify.annotations.Nullable;
import org.openmappa.trail.tlog.Hash;

/**
 * A place in the tree, with the entry that stands there.
 *
 * @param id of the entry that was sealed here
 * @param entry missing when it was deleted
 */
public record Leaf(
        long position, String id, Hash hash, @Nullable Entry entry, Payload payload) {}
