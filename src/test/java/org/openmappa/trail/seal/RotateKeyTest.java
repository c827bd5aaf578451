package org.openmappa.trail.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.trail.tlog.InclusionNote;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.CheckTrail;
import org.openmappa.trail.verify.Notes;
import org.openmappa.trail.verify.Report;
import org.openmappa.trail.witness.Countersign;
import org.openmappa.trail.witness.WitnessServer;
import org.openmappa.trail.witness.WitnessStore;

/** The signing key is replaced while the trail goes on, and everything verifies as before. */
class RotateKeyTest {
    @TempDir
    Path path;

    private TrailOnStage trail = new TrailOnStage(Path.of("."));

    @BeforeEach
    void empty() {
        trail = new TrailOnStage(path);
    }

    @Test
    void everythingVerifiesWithEachOfTheKeysLiveAndInABundle() throws Exception {
        Keys keys = new Keys(trail, path);
        keys.writeAndSeal(4);
        Rotation first = keys.rotate();
        keys.writeAndSeal(4);
        Rotation second = keys.rotate();
        keys.writeAndSeal(4);
        for (VerifierKey key : List.of(first.from(), first.to(), second.to())) {
            for (Report report : List.of(keys.check(key), keys.checkBundle(key))) {
                assertThat(report.faults()).as(key.key()).isEmpty();
                assertThat(report.keys()).isEqualTo(3);
                assertThat(report.entries()).isEqualTo(14);
            }
        }
        assertThat(keys.now().verifier()).isEqualTo(second.to()).isEqualTo(keys.folder.verifier());
        assertThat(first.size()).isEqualTo(4);
        assertThat(second.size()).isEqualTo(9);
    }

    @Test
    void theChangeIsAnEntryUnderTheFirstCheckpointOfTheKeyAfter() throws Exception {
        Keys keys = new Keys(trail, path);
        keys.writeAndSeal(2);
        Rotation rotation = keys.rotate();
        keys.writeAndSeal(0);
        Map<String, Object> entry = trail.owner
                .sql(
                        "select e.what, p.body from trail.entry e join trail.payload p on p.entry_id = e.id where e.id = ?")
                .param(trail.at(2))
                .query()
                .singleRow();
        assertThat(entry).containsEntry("what", "trail.rotate-key");
        assertThat(String.valueOf(entry.get("body")))
                .contains("Yearly change", rotation.from().key(), rotation.to().key());
    }

    @Test
    void aProofUnderTheNewKeyHoldsForWhoeverHoldsTheFirst() throws Exception {
        Keys keys = new Keys(trail, path);
        keys.writeAndSeal(2);
        keys.rotate();
        keys.writeAndSeal(2);
        InclusionNote proof = trail.live().prove(trail.at(1)).orElseThrow();
        List<String> rotations = Notes.in(Files.readAllBytes(keys.folder.rotations()));
        VerifierKey first = keys.first.verifier();
        assertThat(proof.holds(first)).isFalse();
        assertThat(proof.holds(
                        CheckTrail.turns(first, rotations).at(proof.inclusion().size())))
                .isTrue();
    }

    @Test
    void interruptedAfterItWasRecordedItIsFinishedByDoingItAgain() throws Exception {
        Keys keys = new Keys(trail, path);
        keys.writeAndSeal(2);
        Rotation rotation = keys.rotate();
        SigningKey next = keys.now();
        keys.put("signing.key", keys.first);
        keys.put("signing.key.next", next);
        trail.write();
        assertThatThrownBy(trail.sealer()::seal).isInstanceOf(Halted.class).hasMessageContaining("was changed to");
        assertThat(keys.rotate()).isEqualTo(rotation);
        keys.writeAndSeal(1);
        assertThat(keys.now().verifier()).isEqualTo(rotation.to());
        assertThat(trail.count("rotation")).isEqualTo(1);
        assertThat(keys.check(keys.first.verifier()).faults()).isEmpty();
    }

    @Test
    void aProcessThatStillHasTheOldKeySealsNothing() throws Exception {
        Keys keys = new Keys(trail, path);
        keys.writeAndSeal(2);
        keys.rotate();
        Sealer old = new Sealer(trail.records(), keys.first, trail.checkpoints());
        assertThatThrownBy(old::seal).isInstanceOf(Halted.class).hasMessageContaining("was changed to");
        assertThat(trail.count("leaf")).isEqualTo(2);
    }

    @Test
    void aKeyThatIsInTheEnvironmentWaitsInAFileToBePutThere() throws Exception {
        Keys keys = new Keys(trail, path);
        keys.writeAndSeal(2);
        Map<String, String> environment = Map.of("MAPPA_TRAIL_KEY", keys.first.reveal());
        RotateKey rotate = new RotateKey(new RotationRecords(TrailOnStage.asOwner()), keys.folder, environment);
        Rotation rotation = rotate.because("Somebody left who knew it");
        assertThat(KeyFile.read(keys.folder.nextKey()).verifier()).isEqualTo(rotation.to());
        assertThat(keys.now().verifier()).as("left alone").isEqualTo(keys.first.verifier());
    }

    @Test
    void aKeyIsNotChangedBeforeItHasSignedAnythingNorTwiceAtOnceNorByAnotherKey() throws Exception {
        Keys keys = new Keys(trail, path);
        assertThatThrownBy(keys::rotate).hasMessageContaining("Nothing was sealed");
        keys.writeAndSeal(2);
        keys.rotate();
        assertThatThrownBy(keys::rotate).hasMessageContaining("not sealed yet");
        keys.writeAndSeal(1);
        keys.put("signing.key", SigningKey.fresh("openmappa/test", KeyType.LOG));
        assertThatThrownBy(keys::rotate).hasMessageContaining("not signed by the key at hand");
    }

    @Test
    void theWitnessGoesOnWithTheNewKey() throws Exception {
        Keys keys = new Keys(trail, path);
        SigningKey witness = SigningKey.fresh("witness.example/w1", KeyType.WITNESS);
        Countersign countersign = new Countersign(
                witness, List.of(keys.first.verifier()), new WitnessStore(path.resolve("witness")), Clock.systemUTC());
        try (WitnessServer server =
                WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), countersign)) {
            AskWitness asking = new AskWitness(
                    trail.records(), new KnownWitness(witness.verifier(), "http://localhost:" + server.port()));
            keys.writeAndSeal(4);
            assertThat(asking.ask()).isTrue();
            keys.writeAndSeal(2);
            keys.rotate();
            keys.writeAndSeal(2);
            assertThat(asking.ask()).isTrue();
        }
        Report report = trail.check(List.of(witness.verifier()), List.of());
        assertThat(report.faults()).isEmpty();
        assertThat(report.cosigned()).isEqualTo(2);
    }
}
