package org.openmappa.trail.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openmappa.trail.tlog.Note;
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
        PromiseCheck promises = new PromiseCheck(log, witnesses, faults);
        EntryCheck entries = new EntryCheck(faults);
        TreeCheck tree = new TreeCheck(promises.witnessed(witnessed), subtrees(evidence), faults);
        try (Stream<Leaf> leaves = evidence.leaves();
                Stream<Evidence.Promise> stored = evidence.promises()) {
            var heads =
                    stored.flatMap(promise -> promises.read(promise).stream()).iterator();
            tree.follow(Hashed.all(leaves.iterator()), entries, heads);
        }
        try (Stream<Evidence.Stray> strays = evidence.strays()) {
            strays.forEach(entries::stray);
        }
        promises.compare(evidence.published());
        return new Report(
                faults,
                tree.size(),
                promises.count(),
                promises.cosigned(),
                entries.erased(),
                entries.leftOut(),
                entries.unsealed());
    }

    private static StoredSubtrees subtrees(Evidence evidence) {
        try (Stream<Evidence.Subtree> stored = evidence.subtrees()) {
            return StoredSubtrees.of(stored);
        }
    }
}
