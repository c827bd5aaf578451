package org.openmappa.trail.seal;

import java.io.IOException;
import java.util.List;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.verify.Entry;

/** A sealer that dies right after one of its writes. */
final class Failing {
    /** The writes of a round, in order. */
    enum After {
        LEAVES,
        SUBTREES,
        CHECKPOINT,
        COMMIT,
        FILE
    }

    static final class Killed extends RuntimeException {}

    private final TrailOnStage trail;
    private final After point;

    Failing(TrailOnStage trail, After point) {
        this.trail = trail;
        this.point = point;
    }

    Sealer sealer() {
        return new Sealer(new DyingRecords(), trail.key, new DyingFile());
    }

    private void die(After here) {
        if (here == point) {
            throw new Killed();
        }
    }

    private final class DyingRecords extends SealRecords {
        DyingRecords() {
            super(TrailOnStage.asSealer());
        }

        @Override
        void addLeaves(long from, List<Entry> entries, List<Hash> hashes) {
            super.addLeaves(from, entries, hashes);
            die(After.LEAVES);
        }

        @Override
        void addSubtrees(List<Subtree> complete) {
            super.addSubtrees(complete);
            die(After.SUBTREES);
        }

        @Override
        void addCheckpoint(long size, String note, Entry last) {
            super.addCheckpoint(size, note, last);
            die(After.CHECKPOINT);
        }
    }

    private final class DyingFile extends CheckpointFile {
        DyingFile() {
            super(trail.file);
        }

        @Override
        void append(List<String> notes) throws IOException {
            die(After.COMMIT);
            super.append(notes);
            die(After.FILE);
        }
    }
}
