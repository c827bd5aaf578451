package org.openmappa.trail.witness;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmappa.trail.tlog.AddCheckpoint;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Consistency;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.tlog.VerifierKey;

/**
 * Signs a checkpoint that continues the last one of its log (C2SP tlog-witness). Refuses everything else, and keeps what
 * a log signed against its own word.
 */
public final class Countersign {
    private static final int MALFORMED = 400;
    private static final int NOT_SIGNED = 403;
    private static final int UNKNOWN_LOG = 404;
    private static final int FORK = 409;
    private static final int NOT_CONSISTENT = 422;
    private final SigningKey key;
    private final Map<String, VerifierKey> logs;
    private final WitnessStore store;
    private final Clock clock;

    /** @param logs whose checkpoints it signs; a log's name is its origin */
    public Countersign(SigningKey key, List<VerifierKey> logs, WitnessStore store, Clock clock) {
        this.key = key;
        this.logs = logs.stream().collect(Collectors.toMap(VerifierKey::name, Function.identity()));
        this.store = store;
        this.clock = clock;
    }

    /** One at a time: between looking at the last checkpoint and keeping the next one nobody comes in. */
    public synchronized Answer request(String body) throws IOException {
        AddCheckpoint asked;
        Checkpoint checkpoint;
        try {
            asked = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.parse(asked.note().text());
        } catch (IllegalArgumentException e) {
            return Answer.refused(MALFORMED, String.valueOf(e.getMessage()));
        }
        VerifierKey log = logs.get(checkpoint.origin());
        if (log == null) {
            return Answer.refused(UNKNOWN_LOG, "This log is not known here");
        }
        return asked.note().isSignedBy(log)
                ? continued(asked, checkpoint)
                : Answer.refused(NOT_SIGNED, "The log did not sign this");
    }

    /** What was signed last for a log. */
    public Optional<Note> last(String origin) throws IOException {
        return store.last(origin);
    }

    private Answer continued(AddCheckpoint asked, Checkpoint next) throws IOException {
        if (asked.old() > next.size()) {
            return Answer.refused(MALFORMED, "The old size is larger than the checkpoint");
        }
        Optional<Checkpoint> last = store.last(next.origin()).map(note -> Checkpoint.parse(note.text()));
        long size = last.map(Checkpoint::size).orElse(0L);
        if (asked.old() != size) {
            return Answer.conflict(size);
        }
        Hash root = last.map(Checkpoint::root).orElse(Hash.EMPTY);
        if (size == next.size() && !root.equals(next.root())) {
            return refused(asked.note(), FORK, "Another tree of this size was signed before");
        }
        return new Consistency(size, next.size(), asked.proof()).proves(root, next.root())
                ? signed(asked.note(), next)
                : refused(asked.note(), NOT_CONSISTENT, "This does not continue what was signed before");
    }

    private Answer refused(Note note, int status, String why) throws IOException {
        store.refuse(note, why);
        return Answer.refused(status, why);
    }

    private Answer signed(Note note, Checkpoint next) throws IOException {
        var cosignature = key.sign(note.text(), clock.instant());
        store.keep(next.origin(), note.with(cosignature));
        return Answer.signed(cosignature.toString());
    }
}
