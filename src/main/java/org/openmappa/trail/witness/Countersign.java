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
import org.openmappa.trail.tlog.Rotation;
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
    private static final String UNKNOWN = "This log is not known here";
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
            return Answer.refused(UNKNOWN_LOG, UNKNOWN);
        }
        Turn turn = turn(log);
        return asked.note().isSignedBy(turn.key()) && checkpoint.size() > turn.after()
                ? continued(asked, checkpoint)
                : Answer.refused(NOT_SIGNED, "The log did not sign this");
    }

    /** From now on another key signs for its log, if the key whose turn it is says so, and the other one too. */
    public synchronized Answer rotate(String body) throws IOException {
        Note note;
        Rotation rotation;
        try {
            note = Note.parse(body);
            rotation = Rotation.parse(note.text());
        } catch (IllegalArgumentException e) {
            return Answer.refused(MALFORMED, String.valueOf(e.getMessage()));
        }
        VerifierKey log = logs.get(rotation.origin());
        if (log == null) {
            return Answer.refused(UNKNOWN_LOG, UNKNOWN);
        }
        if (store.after(rotation.from()).filter(rotation::equals).isPresent()) {
            return Answer.signed("Known\n");
        }
        Turn turn = turn(log);
        return turn.key().equals(rotation.from()) && rotation.isSigned(note)
                ? changed(note, rotation, turn)
                : Answer.refused(NOT_SIGNED, "The key whose turn it is did not sign this");
    }

    /** What was signed last for a log. */
    public Optional<Note> last(String origin) throws IOException {
        return store.last(origin);
    }

    /**
     * The log's key by now.
     *
     * @param after it signs what is larger than this
     */
    private record Turn(VerifierKey key, long after) {}

    private Turn turn(VerifierKey given) throws IOException {
        Turn turn = new Turn(given, -1);
        for (Optional<Rotation> next = store.after(given); next.isPresent(); next = store.after(turn.key())) {
            turn = new Turn(next.get().to(), next.get().size());
        }
        return turn;
    }

    private Answer changed(Note note, Rotation rotation, Turn turn) throws IOException {
        Optional<Checkpoint> last = store.last(rotation.origin()).map(signed -> Checkpoint.parse(signed.text()));
        boolean other = last.filter(checkpoint -> checkpoint.size() > rotation.size()
                        || (checkpoint.size() == rotation.size()
                                && !checkpoint.root().equals(rotation.root())))
                .isPresent();
        if (other
                || rotation.size() <= turn.after()
                || store.after(rotation.to()).isPresent()) {
            return refused(note, FORK, "This does not fit what was signed before");
        }
        store.keep(rotation, note);
        return Answer.signed("Kept\n");
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
