package org.openmappa.trail.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Frontier;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.Entry;

/**
 * Puts new entries into the tree and signs for it. Leaves, subtrees and checkpoint are one transaction, under a lock of
 * the database that one sealer holds; the file follows, and is brought up to date by the next run when this one dies in
 * between. So no position is skipped or given twice.
 */
public final class Sealer {
    /** Entries of one transaction: some hundred milliseconds of work. */
    public static final int BATCH = 20_000;

    private final SealRecords records;
    private final Keys keys;
    private final CheckpointFile file;
    private SigningKey key;

    /** Where the log's signing key is: asked at the start, and again when it was changed meanwhile. */
    @FunctionalInterface
    public interface Keys {
        SigningKey now() throws IOException;
    }

    public Sealer(SealRecords records, Keys keys, CheckpointFile file) throws IOException {
        this.records = records;
        this.keys = keys;
        this.file = file;
        this.key = keys.now();
    }

    /** With a key that stays. */
    public Sealer(SealRecords records, SigningKey key, CheckpointFile file) {
        this.records = records;
        this.keys = () -> key;
        this.file = file;
        this.key = key;
    }

    /**
     * Seals up to {@link #BATCH} entries.
     *
     * @return how many; none when another process is sealing
     * @throws Halted when file, key and database do not belong together
     * @throws HeldUp when everything was sealed that can be, and entries wait for too long
     */
    public int seal() throws IOException {
        Optional<Checkpoint> published = file.last();
        int sealed = records.alone(() -> batch(published)).orElse(0);
        publish(published.map(Checkpoint::size).orElse(0L));
        if (records.isHeldUp()) {
            throw new HeldUp();
        }
        return sealed;
    }

    private int batch(Optional<Checkpoint> published) {
        Optional<SealRecords.Last> last = records.last();
        published.ifPresent(checkpoint -> sameHistory(checkpoint, last));
        last.ifPresent(newest -> own(newest, records.rotated()));
        List<Entry> entries = records.unsealed(last, BATCH);
        if (!entries.isEmpty()) {
            add(last.map(SealRecords.Last::size).orElse(0L), entries);
        }
        return entries.size();
    }

    private void add(long size, List<Entry> entries) {
        Frontier tree = Frontier.of(records.subtrees(), size);
        List<SealRecords.Subtree> complete = new ArrayList<>();
        List<Hash> leaves = entries.stream().map(Entry::leaf).toList();
        leaves.forEach(leaf -> tree.append(leaf, (height, position, root) -> {
            if (height > 0 && height % 8 == 0) {
                complete.add(new SealRecords.Subtree(height, position, root));
            }
        }));
        records.addLeaves(size, entries, leaves);
        records.addSubtrees(complete);
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), tree.size(), tree.root());
        records.addCheckpoint(tree.size(), checkpoint.signed(key).toString(), entries.getLast());
    }

    private void publish(long published) throws IOException {
        List<String> missing = records.notesAfter(published);
        if (!missing.isEmpty()) {
            file.append(missing);
        }
    }

    /** What was published is a promise: a database that does not know it was set back or replaced. */
    private void sameHistory(Checkpoint published, Optional<SealRecords.Last> last) {
        long size = last.map(SealRecords.Last::size).orElse(0L);
        if (published.size() > size) {
            throw new Halted("The file has a checkpoint of " + published.size() + " entries, the database only of "
                    + size + ": the database was set back");
        }
        boolean same = records.note(published.size())
                .filter(note -> Note.parse(note).text().equals(published.text()))
                .isPresent();
        if (!same) {
            throw new Halted("File and database have different checkpoints of " + published.size() + " entries");
        }
    }

    /** It is our turn, and the last checkpoint is ours, or of the key in whose place ours was put under it. */
    private void own(SealRecords.Last last, Optional<Rotation> rotated) {
        rotated.ifPresent(this::takeTurn);
        VerifierKey signed = rotated.filter(rotation -> rotation.size() == last.size())
                .map(Rotation::from)
                .orElse(key.verifier());
        if (!Note.parse(last.note()).isSignedBy(signed)) {
            throw new Halted("The last checkpoint is not signed by the key " + signed.key());
        }
    }

    private void takeTurn(Rotation rotated) {
        if (!rotated.to().equals(key.verifier())) {
            key = read();
        }
        if (!rotated.to().equals(key.verifier())) {
            throw new Halted("The signing key was changed to " + rotated.to().key() + ", and this process has "
                    + key.verifier().key());
        }
    }

    private SigningKey read() {
        try {
            return keys.now();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
