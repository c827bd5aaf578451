package org.openmappa.trail.verify;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Signature;
import org.openmappa.trail.tlog.Turns;
import org.openmappa.trail.tlog.VerifierKey;

/** Reads checkpoints and checks who signed them, and whether the file outside the database says the same. */
final class PromiseCheck {
    private final Turns log;
    private final List<VerifierKey> witnesses;
    private final List<Fault> faults;
    private final Map<Long, String> stored = new HashMap<>();
    private long cosigned;

    PromiseCheck(Turns log, List<VerifierKey> witnesses, List<Fault> faults) {
        this.log = log;
        this.witnesses = witnesses;
        this.faults = faults;
    }

    long count() {
        return stored.size();
    }

    long cosigned() {
        return cosigned;
    }

    /** What a stored checkpoint promises; nothing when the log does not stand by it. */
    Optional<Head> read(Evidence.Promise promise) {
        stored.put(promise.size(), promise.note());
        Optional<Note> signed = signed(promise.note(), promise.size());
        signed.ifPresent(note -> cosigned(note, promise));
        return signed.map(note -> Checkpoint.parse(note.text()))
                .filter(checkpoint -> stands(checkpoint, promise.size()))
                .map(checkpoint -> new Head(checkpoint.size(), checkpoint.root(), Kind.TREE_CHANGED));
    }

    /** What others kept, by size. */
    List<Head> witnessed(List<Note> notes) {
        return notes.stream()
                .flatMap(note ->
                        signed(note.toString(), Checkpoint.parse(note.text()).size()).stream())
                .map(note -> Checkpoint.parse(note.text()))
                .map(checkpoint -> new Head(checkpoint.size(), checkpoint.root(), Kind.NOT_AS_WITNESSED))
                .sorted(Comparator.comparingLong(Head::size))
                .toList();
    }

    /** Every checkpoint stands in both places, but for the newest ones, which may still be on the way to the file. */
    void compare(Published published) {
        if (!published.known()) {
            return;
        }
        Map<Long, String> file = new HashMap<>();
        published
                .notes()
                .forEach(note -> size(note)
                        .ifPresentOrElse(
                                size -> twice(file.put(size, note), note, size),
                                () -> faults.add(new Fault(Kind.CHECKPOINT_UNREADABLE, "the file", Entry.NONE))));
        missing(file);
        file.keySet().stream().sorted().forEach(size -> compare(size, file, published));
    }

    private void missing(Map<Long, String> file) {
        long newest = stored.keySet().stream().mapToLong(size -> size).max().orElse(0);
        List<Long> missing = stored.keySet().stream()
                .filter(size -> !file.containsKey(size) && size != newest)
                .sorted()
                .toList();
        if (file.isEmpty() && !missing.isEmpty()) {
            faults.add(new Fault(Kind.CHECKPOINT_NOT_IN_FILE, "every checkpoint", Entry.NONE));
        } else {
            missing.forEach(size -> faults.add(Fault.checkpoint(Kind.CHECKPOINT_NOT_IN_FILE, size)));
        }
    }

    private void compare(long size, Map<Long, String> file, Published published) {
        String kept = stored.get(size);
        if (kept == null) {
            if (!published.since().test(size)) {
                faults.add(Fault.checkpoint(Kind.CHECKPOINT_NOT_IN_DATABASE, size));
            }
        } else if (!kept.equals(file.get(size))) {
            faults.add(Fault.checkpoint(Kind.CHECKPOINTS_DIFFER, size));
        }
    }

    private void twice(@Nullable String before, String note, long size) {
        if (before != null && !before.equals(note)) {
            faults.add(Fault.checkpoint(Kind.CHECKPOINTS_DIFFER, size));
        }
    }

    private Optional<Note> signed(String text, long size) {
        try {
            Note note = Note.parse(text);
            Checkpoint.parse(note.text());
            if (note.isSignedBy(log.at(size))) {
                return Optional.of(note);
            }
            faults.add(Fault.checkpoint(byAnother(note), size));
        } catch (IllegalArgumentException unreadable) {
            faults.add(Fault.checkpoint(Kind.CHECKPOINT_UNREADABLE, size));
        }
        return Optional.empty();
    }

    private Kind byAnother(Note note) {
        return log.keys().anyMatch(note::isSignedBy) ? Kind.CHECKPOINT_OUT_OF_TURN : Kind.CHECKPOINT_UNSIGNED;
    }

    private boolean stands(Checkpoint checkpoint, long size) {
        boolean right = checkpoint.size() == size && checkpoint.origin().equals(log.origin());
        if (!right) {
            faults.add(Fault.checkpoint(Kind.CHECKPOINT_MISPLACED, size));
        }
        return right;
    }

    private void cosigned(Note note, Evidence.Promise promise) {
        boolean right = promise.cosignatures().stream().allMatch(line -> isRight(note, line));
        if (!right) {
            faults.add(Fault.checkpoint(Kind.COSIGNATURE_WRONG, promise.size()));
        }
        if (right && !promise.cosignatures().isEmpty()) {
            cosigned++;
        }
    }

    /** A line of a witness that nobody named to us says nothing, for good or ill. */
    private boolean isRight(Note note, String line) {
        try {
            Signature cosignature = Signature.parse(line);
            return witnesses.stream()
                    .filter(witness -> witness.made(cosignature))
                    .allMatch(witness -> witness.verifies(note.text(), cosignature));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Optional<Long> size(String note) {
        try {
            return Optional.of(Checkpoint.parse(Note.parse(note).text()).size());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
