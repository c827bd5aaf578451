package org.openmappa.trail.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.Notes;

/** What the trail keeps outside the database: its signing key, the public half, and the checkpoints. */
public record TrailFolder(Path path) {
    private static final String FOLDER = "MAPPA_TRAIL_FOLDER";
    private static final String KEY = "MAPPA_TRAIL_KEY";
    private static final String KEY_FILE = "signing.key";
    private static final String NEXT_KEY_FILE = "signing.key.next";

    /** Where the environment says, or in the data folder. */
    public static TrailFolder beside(Path data) {
        String given = System.getenv(FOLDER);
        return new TrailFolder(given == null ? data.resolve("trail") : Path.of(given));
    }

    /** From the environment, or from the file, which is made at the first start together with the log's name. */
    public SigningKey key(Map<String, String> environment) throws IOException {
        String given = environment.get(KEY);
        return given == null
                ? KeyFile.in(path.resolve(KEY_FILE), "openmappa/trail-" + UUID.randomUUID(), KeyType.LOG)
                : SigningKey.parse(given);
    }

    /** Whether the key is in the environment, and not in the folder. */
    public static boolean isGiven(Map<String, String> environment) {
        return environment.containsKey(KEY);
    }

    /** The key of the log that is sealed already: none is made. */
    SigningKey present(Map<String, String> environment) throws IOException {
        String given = environment.get(KEY);
        return given == null ? KeyFile.read(path.resolve(KEY_FILE)) : SigningKey.parse(given);
    }

    /** The key that takes the place of the other: made now, or by an attempt that was interrupted. */
    SigningKey next(String name) throws IOException {
        return KeyFile.in(nextKey(), name, KeyType.LOG);
    }

    /** Where it waits for its turn. */
    public Path nextKey() {
        return path.resolve(NEXT_KEY_FILE);
    }

    /** From now on it is the key; the secret of the one before is gone. */
    void takeNext(SigningKey next) throws IOException {
        Files.writeString(path.resolve(KEY_FILE + ".pub"), next.verifier() + "\n");
        Files.move(nextKey(), path.resolve(KEY_FILE), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(path.resolve(NEXT_KEY_FILE + ".pub"));
    }

    /** How the key was changed so far, for everybody who holds one of the keys before. */
    public Path rotations() {
        return path.resolve("rotations");
    }

    void tell(List<String> rotations) throws IOException {
        Files.write(rotations(), Notes.bytes(rotations));
    }

    /** @throws IllegalArgumentException when there is none yet */
    public VerifierKey verifier() throws IOException {
        Path file = path.resolve(KEY_FILE + ".pub");
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " cannot be read: name the log's verifier key with --key");
        }
        return VerifierKey.parse(Files.readString(file));
    }

    public CheckpointFile checkpoints() {
        return new CheckpointFile(path.resolve("checkpoints"));
    }

    /** Who is asked to countersign. */
    public List<KnownWitness> witnesses() throws IOException {
        return KnownWitness.in(path.resolve("witnesses"));
    }
}
