package org.openmappa.trail.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.verify.Fault;
import org.openmappa.trail.verify.Kind;
import org.openmappa.trail.verify.Report;
import org.openmappa.trail.witness.Countersign;
import org.openmappa.trail.witness.WitnessServer;
import org.openmappa.trail.witness.WitnessStore;

/**
 * Somebody who holds database, checkpoint file and the real signing key makes another past. Nothing here can find that,
 * which each test shows first; the witness next door does, over HTTP.
 */
class OnlyTheWitnessTest {
    private static final String EVERYTHING =
            "truncate trail.rotation, trail.cosignature, trail.checkpoint, trail.subtree, trail.leaf, trail.payload, trail.entry";
    private static final String THE_SEAL =
            "truncate trail.rotation, trail.cosignature, trail.checkpoint, trail.subtree, trail.leaf";

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.fresh("witness.example/w1", KeyType.WITNESS);
    private TrailOnStage trail = new TrailOnStage(Path.of("."));
    private WitnessStore memory = new WitnessStore(Path.of("."));
    private WitnessServer server = start(0);

    @BeforeEach
    void anHonestBeginning() throws Exception {
        server.close();
        trail = new TrailOnStage(folder);
        memory = new WitnessStore(folder.resolve("witness"));
        server = start(0);
        trail.writeAndSeal(2, 4);
        assertThat(asking().ask()).isTrue();
        assertThat(asking().ask()).as("the newest is signed already").isFalse();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theWitnessSignsWhatContinues() throws Exception {
        trail.writeAndSeal(3, 4);
        assertThat(asking().ask()).isTrue();
        Report report = trail.check(List.of(key.verifier()), List.of(witnessed()));
        assertThat(report.faults()).isEmpty();
        assertThat(report.cosigned()).isEqualTo(2);
    }

    @Test
    void aForgedLineOfTheWitnessIsNamed() {
        // a character well inside the signature: before it stand the key's name and identity, and the time
        trail.harm("update trail.cosignature set line = overlay(line placing"
                + " case substr(line, 80, 1) when 'A' then 'B' else 'A' end from 80 for 1)");
        assertThat(kinds(trail.check(List.of(key.verifier()), List.of()))).containsExactly(Kind.COSIGNATURE_WRONG);
    }

    @Test
    void anOldStateThatWasPutBackWithItsFile() throws Exception {
        trail.harm(
                "delete from trail.cosignature",
                "delete from trail.payload where entry_id in (select entry_id from trail.leaf where position >= 4)",
                "delete from trail.entry where id in (select entry_id from trail.leaf where position >= 4)",
                "delete from trail.leaf where position >= 4",
                "delete from trail.checkpoint where size > 4");
        keepInFile(1);
        found("was set back");
        trail.writeAndSeal(1, 6);
        found("saw another history");
    }

    @Test
    void aWholeTreeSealedAnewWithTheRealKey() throws Exception {
        String harmless = "update trail.entry set what = 'case.list' where id = '" + trail.at(2) + "'";
        trail.harm(THE_SEAL, harmless);
        Files.delete(trail.file);
        trail.sealer().seal();
        found("saw another history");
        trail.writeAndSeal(1, 2);
        found("saw another history");
    }

    @Test
    void aForkOfTheSameSize() throws Exception {
        trail.harm(EVERYTHING);
        Files.delete(trail.file);
        trail.writeAndSeal(1, 8);
        found("saw another history");
    }

    /** Nothing on our own side is wrong, the witness refuses, and its memory convicts the trail in a check. */
    private void found(String words) throws Exception {
        assertThat(trail.check().faults()).as("without the witness").isEmpty();
        assertThatThrownBy(asking()::ask).isInstanceOf(Halted.class).hasMessageContaining(words);
        assertThat(kinds(trail.check(List.of(), List.of(witnessed())))).containsExactly(Kind.NOT_AS_WITNESSED);
    }

    private Note witnessed() throws Exception {
        return memory.last(trail.key.verifier().name()).orElseThrow();
    }

    private void keepInFile(int notes) throws Exception {
        List<String> all = trail.checkpoints().notes();
        Files.delete(trail.file);
        trail.checkpoints().append(all.subList(0, notes));
    }

    private AskWitness asking() {
        return new AskWitness(trail.records(), new KnownWitness(key.verifier(), "http://localhost:" + server.port()));
    }

    private WitnessServer start(int port) {
        try {
            return WitnessServer.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    new Countersign(key, List.of(trail.key.verifier()), memory, Clock.systemUTC()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Kind> kinds(Report report) {
        return report.faults().stream().map(Fault::kind).toList();
    }
}
