package org.openmappa.trail.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.verify.Fault;
import org.openmappa.trail.verify.Kind;

/** Changes of the key that the key did not make, and keys that sign out of their turn: found in the database and in a bundle. */
class RotationTamperTest {
    private static final SigningKey STRANGER = SigningKey.fresh("openmappa/test", KeyType.LOG);

    @TempDir
    Path path;

    private TrailOnStage trail = new TrailOnStage(Path.of("."));

    @BeforeEach
    void empty() {
        trail = new TrailOnStage(path);
    }

    @Test
    void aChangeThatTheKeyDidNotSignIsNamed() throws Exception {
        Keys keys = new Keys(trail, path);
        keys.writeAndSeal(4);
        Rotation forged = new Rotation(4, root(0), keys.first.verifier(), STRANGER.verifier());
        Note onlyTheStranger = new Note(forged.text(), List.of(STRANGER.sign(forged.text(), Instant.EPOCH)));
        keys.forge(4, onlyTheStranger);
        found(keys, new Fault(Kind.ROTATION_FORGED, "rotation 1", "-"));
    }

    @Test
    void whatAForgedKeySignedIsNamedToo() throws Exception {
        Keys keys = new Keys(trail, path);
        keys.writeAndSeal(4);
        keys.writeAndSeal(4);
        Rotation forged = new Rotation(4, root(0), keys.first.verifier(), STRANGER.verifier());
        keys.forge(4, new Note(forged.text(), List.of(STRANGER.sign(forged.text(), Instant.EPOCH))));
        sign(8, STRANGER);
        found(
                keys,
                new Fault(Kind.ROTATION_FORGED, "rotation 1", "-"),
                new Fault(Kind.CHECKPOINT_UNSIGNED, "checkpoint of 8", "-"));
    }

    @Test
    void aChangeBetweenTwoStrangersIsNotOfThisLog() throws Exception {
        Keys keys = new Keys(trail, path);
        keys.writeAndSeal(4);
        SigningKey other = SigningKey.fresh("openmappa/test", KeyType.LOG);
        Rotation foreign = new Rotation(4, root(0), STRANGER.verifier(), other.verifier());
        keys.forge(4, foreign.signed(STRANGER, other));
        found(keys, new Fault(Kind.ROTATION_FORGED, "rotation at 4", "-"));
    }

    @Test
    void aSecondChangeByAKeyWhoseTurnIsOverIsNamed() throws Exception {
        Keys keys = changedAtFour();
        Rotation again = new Rotation(9, root(1), keys.first.verifier(), STRANGER.verifier());
        keys.forge(9, again.signed(keys.first, STRANGER));
        found(keys, new Fault(Kind.ROTATION_FORGED, "rotation at 9", "-"));
    }

    @Test
    void aCheckpointOfTheOldKeyAfterItsTurnIsNamed() throws Exception {
        Keys keys = changedAtFour();
        sign(9, keys.first);
        found(keys, new Fault(Kind.CHECKPOINT_OUT_OF_TURN, "checkpoint of 9", "-"));
    }

    @Test
    void aCheckpointOfTheNewKeyBeforeItsTurnIsNamed() throws Exception {
        Keys keys = changedAtFour();
        sign(4, keys.now());
        found(keys, new Fault(Kind.CHECKPOINT_OUT_OF_TURN, "checkpoint of 4", "-"));
    }

    @Test
    void aDeletedChangeLeavesCheckpointsWithoutASignature() throws Exception {
        Keys keys = changedAtFour();
        trail.harm("delete from trail.rotation");
        found(keys, new Fault(Kind.CHECKPOINT_UNSIGNED, "checkpoint of 9", "-"));
    }

    @Test
    void aChangeUnderAnotherTreeIsNamed() throws Exception {
        Keys keys = changedAtFour();
        Rotation elsewhere =
                new Rotation(4, Hash.EMPTY, keys.first.verifier(), keys.now().verifier());
        trail.harm("update trail.rotation set note = $$" + elsewhere.signed(keys.first, keys.now()) + "$$");
        found(keys, new Fault(Kind.ROTATION_MISPLACED, "checkpoint of 4", "-"));
    }

    @Test
    void anUnreadableChangeIsNamed() throws Exception {
        Keys keys = changedAtFour();
        trail.harm("insert into trail.rotation (size, note) values (9, $$openmappa$$)");
        assertThat(keys.check(keys.first.verifier()).faults())
                .containsExactly(new Fault(Kind.ROTATION_FORGED, "rotation 2", "-"));
    }

    /** Four entries under the first key; the entry of the change and four more under the next. */
    private Keys changedAtFour() throws IOException {
        Keys keys = new Keys(trail, path);
        keys.writeAndSeal(4);
        keys.rotate();
        keys.writeAndSeal(4);
        assertThat(keys.check(keys.first.verifier()).faults()).isEmpty();
        return keys;
    }

    /** Live the checkpoint file tells as well that a checkpoint was replaced; a bundle comes without it. */
    private static void found(Keys keys, Fault... faults) throws IOException {
        assertThat(keys.check(keys.first.verifier()).faults()).contains(faults);
        assertThat(keys.checkBundle(keys.first.verifier()).faults()).contains(faults);
        assertThat(keys.checkBundle(keys.first.verifier()).faults())
                .filteredOn(fault -> fault.kind() != Kind.UNPROMISED)
                .hasSize(faults.length);
    }

    private void sign(long size, SigningKey key) {
        Checkpoint promised = Checkpoint.parse(Note.parse(trail.owner
                        .sql("select note from trail.checkpoint where size = ?")
                        .param(size)
                        .query(String.class)
                        .single())
                .text());
        trail.harm("update trail.checkpoint set note = $$" + promised.signed(key) + "$$ where size = " + size);
    }

    private Hash root(int checkpoint) throws IOException {
        return Checkpoint.parse(
                        Note.parse(trail.checkpoints().notes().get(checkpoint)).text())
                .root();
    }
}
