package org.openmappa.trail.tlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which key of a log signs for which sizes: the rotations that lead from one trusted key to those before and after it.
 * Rotations that do not belong to this chain say nothing.
 */
public final class Turns {
    private final VerifierKey first;
    private final List<Rotation> chain;

    private Turns(VerifierKey first, List<Rotation> chain) {
        this.first = first;
        this.chain = chain;
    }

    /** @param rotations signed by both of their keys */
    public static Turns of(VerifierKey trusted, List<Rotation> rotations) {
        List<Rotation> bySize = new ArrayList<>(rotations);
        bySize.sort(Comparator.comparingLong(Rotation::size));
        Deque<Rotation> chain = new ArrayDeque<>();
        VerifierKey newest = trusted;
        for (Rotation next : bySize) {
            if (next.from().equals(newest)
                    && (chain.isEmpty() || next.size() > chain.getLast().size())) {
                chain.addLast(next);
                newest = next.to();
            }
        }
        VerifierKey oldest = trusted;
        for (Rotation before : bySize.reversed()) {
            if (before.to().equals(oldest)
                    && (chain.isEmpty() || before.size() < chain.getFirst().size())) {
                chain.addFirst(before);
                oldest = before.from();
            }
        }
        return new Turns(oldest, List.copyOf(chain));
    }

    /** The key whose turn it is to sign a checkpoint of this size. */
    public VerifierKey at(long size) {
        VerifierKey key = first;
        for (Rotation rotation : chain) {
            if (rotation.size() >= size) {
                break;
            }
            key = rotation.to();
        }
        return key;
    }

    /** Every key of the log, oldest first. */
    public Stream<VerifierKey> keys() {
        return Stream.concat(Stream.of(first), chain.stream().map(Rotation::to));
    }

    /** The changes from one to the next, oldest first. */
    public List<Rotation> rotations() {
        return chain;
    }

    /** Name of the log, which all of its keys bear. */
    public String origin() {
        return first.name();
    }
}
