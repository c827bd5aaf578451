package org.openmappa.trail.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.tlog.Frontier;

/** Grows the tree from the leaves and holds it against everything that was promised of it. */
final class TreeCheck {
    private final Deque<Head> witnessed;
    private final StoredSubtrees subtrees;
    private final List<Fault> faults;
    private final Frontier tree = new Frontier();
    private long end;
    private long kept;
    private long promised;
    private boolean broken;

    /** @param witnessed by size: what others kept, and what the keys of the log vouched for when they changed */
    TreeCheck(List<Head> witnessed, StoredSubtrees subtrees, List<Fault> faults) {
        this.witnessed = new ArrayDeque<>(witnessed);
        this.subtrees = subtrees;
        this.faults = faults;
    }

    /** @param heads by size */
    void follow(Iterator<Hashed> leaves, EntryCheck entries, Iterator<Head> heads) {
        Head next = next(heads);
        while (leaves.hasNext()) {
            Hashed hashed = leaves.next();
            entries.look(hashed);
            append(hashed.leaf());
            while (next != null && next.size() <= end) {
                compare(next);
                next = next(heads);
            }
            seen();
        }
        if (next == null && promised < end) {
            faults.add(new Fault(Kind.UNPROMISED, range(promised, end), Entry.NONE));
        }
        cutOff(next, heads);
    }

    long size() {
        return tree.size();
    }

    private void append(Leaf leaf) {
        if (leaf.position() > end) {
            faults.add(new Fault(Kind.GAP, range(end, leaf.position()), Entry.NONE));
            broken = true; // nothing can be said of the roots from here on
        } else if (leaf.position() < end) {
            faults.add(Fault.at(Kind.OUT_OF_ORDER, leaf.position(), leaf.id()));
            broken = true;
        }
        end = leaf.position() + 1;
        tree.append(leaf.hash(), (height, position, root) -> {
            if (!broken && subtrees.contradicts(height, position, root)) {
                faults.add(new Fault(
                        Kind.SUBTREE_CHANGED, range(position << height, (position + 1) << height), Entry.NONE));
            }
        });
    }

    /** Says the first promise that is broken: those after it are broken by the same change. */
    private void compare(Head head) {
        promised = head.size();
        if (broken) {
            return;
        }
        if (head.size() == tree.size() && head.root().equals(tree.root())) {
            kept = head.size();
            return;
        }
        String place = range(kept, head.size()) + ", checkpoint of " + head.size();
        faults.add(new Fault(head.broken(), place, Entry.NONE));
        broken = true;
    }

    private void seen() {
        while (!witnessed.isEmpty() && witnessed.getFirst().size() <= end) {
            Head head = witnessed.removeFirst();
            if (head.size() != tree.size() || !head.root().equals(tree.root())) {
                faults.add(Fault.checkpoint(head.broken(), head.size()));
            }
        }
    }

    private void cutOff(@Nullable Head next, Iterator<Head> heads) {
        Head last = next;
        while (heads.hasNext()) {
            last = heads.next();
        }
        if (last != null) {
            faults.add(new Fault(Kind.TAIL_CUT, range(end, last.size()), Entry.NONE));
        }
        witnessed.forEach(head -> faults.add(new Fault(head.broken(), range(end, head.size()), Entry.NONE)));
    }

    private static @Nullable Head next(Iterator<Head> heads) {
        return heads.hasNext() ? heads.next() : null;
    }

    private static String range(long from, long until) {
        return from + 1 == until ? "position " + from : "positions " + from + " to " + (until - 1);
    }
}
