package org.openmappa.trail.seal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.SigningKey;

/**
 * Puts a fresh key in the place of the log's signing key, also while the application runs: the old key and the fresh one
 * say so under the newest checkpoint. Interrupted at any point, it is finished by doing it again.
 */
public final class RotateKey {
    private final RotationRecords ofOwner;
    private final TrailFolder folder;
    private final Map<String, String> environment;

    /** @param environment may hold the signing key in place of the folder */
    public RotateKey(RotationRecords ofOwner, TrailFolder folder, Map<String, String> environment) {
        this.ofOwner = ofOwner;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * @param reason goes on the trail
     * @throws IllegalArgumentException when the key at hand is not the one whose turn it is, or has signed nothing yet
     */
    public Rotation because(String reason) throws IOException {
        return ofOwner.alone(records -> {
            SigningKey before = folder.present(environment);
            SigningKey after = folder.next(before.verifier().name());
            Rotation rotation = records.once(() -> recorded(records, before, after, reason));
            folder.tell(records.all());
            if (!TrailFolder.isGiven(environment)) {
                folder.takeNext(after);
            }
            return rotation;
        });
    }

    private static Rotation recorded(RotationRecords records, SigningKey before, SigningKey after, String reason) {
        Optional<Rotation> last = records.all().stream().map(RotateKey::read).reduce((earlier, later) -> later);
        if (last.filter(rotation -> rotation.to().equals(after.verifier())).isPresent()) {
            return last.get(); // interrupted after it was recorded
        }
        Note newest = records.newestCheckpoint()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was sealed with this key yet"));
        Checkpoint checkpoint = Checkpoint.parse(newest.text());
        if (last.filter(rotation -> rotation.size() == checkpoint.size()).isPresent()) {
            throw new IllegalArgumentException("The key was changed a moment ago, which is not sealed yet: try again");
        }
        if (!newest.isSignedBy(before.verifier())) {
            throw new IllegalArgumentException("The newest checkpoint is not signed by the key at hand, "
                    + before.verifier().key());
        }
        Rotation rotation = new Rotation(checkpoint.size(), checkpoint.root(), before.verifier(), after.verifier());
        records.add(rotation, rotation.signed(before, after), reason);
        return rotation;
    }

    private static Rotation read(String note) {
        return Rotation.parse(Note.parse(note).text());
    }
}
