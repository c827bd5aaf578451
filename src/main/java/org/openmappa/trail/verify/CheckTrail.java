package org.openmappa.trail.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Turns;
import org.openmappa.trail.tlog.VerifierKey;

/**
 * Checks a whole trail: entries against leaves, leaves against every checkpoint, checkpoints against the log's key, the
 * file and the witnesses. Since every checkpoint has to fit the one sequence of leaves, any two of them are consistent.
 */
public final class CheckTrail {
    private final VerifierKey log;
    private final List<VerifierKey> witnesses;
    private final List<Note> witnessed;

    /**
     * @param log any key of the log: the rotations lead from it to the others
     * @param witnesses whose signatures are checked; those of others are left alone
     * @param witnessed checkpoints that somebody else kept
     */
    public CheckTrail(VerifierKey log, List<VerifierKey> witnesses, List<Note> witnessed) {
        this.log = log;
        this.witnesses = List.copyOf(witnesses);
        this.witnessed = List.copyOf(witnessed);
    }

    public Report of(Evidence evidence) {
        List<Fault> faults = new ArrayList<>();
        Turns turns = turns(evidence, faults);
        PromiseCheck promises = new PromiseCheck(turns, witnesses, faults);
        EntryCheck entries = new EntryCheck(faults);
        TreeCheck tree = new TreeCheck(heads(turns, promises.witnessed(witnessed)), subtrees(evidence), faults);
        List<Head> heads = heads(evidence, promises);
        try (Stream<Unread> leaves = evidence.unread()) {
            tree.follow(new ReadAhead(leaves.iterator()), entries, heads.iterator());
        }
        try (Stream<Evidence.Stray> strays = evidence.strays()) {
            strays.forEach(entries::stray);
        }
        entries.end();
        promises.compare(evidence.published());
        return new Report(
                faults,
                tree.size(),
                promises.count(),
                promises.cosigned(),
                turns.keys().count(),
                entries.erased(),
                entries.leftOut(),
                entries.unsealed());
    }

    /** Which key of a log signs for which sizes; rotations that its keys do not stand by are left out. */
    public static Turns turns(VerifierKey trusted, List<String> rotations) {
        return new RotationCheck(new ArrayList<>()).turns(trusted, rotations.stream());
    }

    private Turns turns(Evidence evidence, List<Fault> faults) {
        try (Stream<String> rotations = evidence.rotations()) {
            return new RotationCheck(faults).turns(log, rotations);
        }
    }

    /** What the tree has to agree with beside its checkpoints, by size. */
    private static List<Head> heads(Turns turns, List<Head> witnessed) {
        Stream<Head> rotations = turns.rotations().stream()
                .map(rotation -> new Head(rotation.size(), rotation.root(), Kind.ROTATION_MISPLACED));
        return Stream.concat(rotations, witnessed.stream())
                .sorted(Comparator.comparingLong(Head::size))
                .toList();
    }

    private static List<Head> heads(Evidence evidence, PromiseCheck promises) {
        try (Stream<Evidence.Promise> stored = evidence.promises()) {
            return stored.flatMap(promise -> promises.read(promise).stream()).toList();
        }
    }

    private static StoredSubtrees subtrees(Evidence evidence) {
        try (Stream<Evidence.Subtree> stored = evidence.subtrees()) {
            return StoredSubtrees.of(stored);
        }
    }
}
