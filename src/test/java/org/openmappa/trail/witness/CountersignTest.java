package org.openmappa.trail.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmappa.trail.tlog.AddCheckpoint;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Signature;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.tlog.Tree;

/** What a witness signs and refuses, by the statuses of C2SP tlog-witness. */
class CountersignTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final SigningKey LOG = SigningKey.fresh("log.example", KeyType.LOG);
    private static final SigningKey WITNESS = SigningKey.fresh("witness.example/w1", KeyType.WITNESS);

    @TempDir
    Path folder;

    private Countersign witness = started(Path.of("."));

    @BeforeEach
    void start() {
        witness = started(folder);
    }

    @Test
    void signsTheFirstCheckpointThatItSeesAndThenWhatContinuesIt() throws Exception {
        Answer first = witness.request(ask(0, 5, "").toString());
        Answer second = witness.request(ask(5, 12, "").toString());
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        String text = checkpoint(12, "").text();
        assertThat(WITNESS.verifier()
                        .verifies(text, Signature.parse(second.body().strip())))
                .isTrue();
    }

    @Test
    void signsTheSameCheckpointAgain() throws Exception {
        witness.request(ask(0, 5, "").toString());
        assertThat(witness.request(ask(5, 5, "").toString()).status()).isEqualTo(200);
    }

    @Test
    void remembersWhatItSignedWhenItStartsAnew() throws Exception {
        witness.request(ask(0, 5, "").toString());
        Answer forgotten = started(folder).request(ask(0, 12, "").toString());
        assertThat(forgotten).isEqualTo(new Answer(409, "text/x.tlog.size", "5\n"));
        assertThat(started(folder).last("log.example").orElseThrow().isSignedBy(WITNESS.verifier()))
                .isTrue();
    }

    @Test
    void tellsWhatItSignedLastWhenTheOldSizeIsAnother() throws Exception {
        witness.request(ask(0, 12, "").toString());
        assertThat(witness.request(ask(5, 14, "").toString()).body()).isEqualTo("12\n");
    }

    @Test
    void refusesAForkOfTheSameSizeAndKeepsItAsEvidence() throws Exception {
        witness.request(ask(0, 5, "").toString());
        Answer fork = witness.request(ask(5, 5, "forked ").toString());
        assertThat(fork.status()).isEqualTo(409);
        assertThat(Files.readString(folder.resolve("refused")))
                .contains(checkpoint(5, "forked ").text());
    }

    @Test
    void refusesAProofThatDoesNotHold() throws Exception {
        witness.request(ask(0, 5, "").toString());
        assertThat(witness.request(ask(5, 12, "forked ").toString()).status()).isEqualTo(422);
        AddCheckpoint without = new AddCheckpoint(5, List.of(), note(12, ""));
        assertThat(witness.request(without.toString()).status()).isEqualTo(422);
        AddCheckpoint unasked = new AddCheckpoint(0, List.of(Hash.EMPTY), note(12, ""));
        assertThat(started(folder.resolve("fresh")).request(unasked.toString()).status())
                .isEqualTo(422);
    }

    @Test
    void knowsOnlyTheLogsThatItWasGiven() throws Exception {
        SigningKey other = SigningKey.fresh("other.example", KeyType.LOG);
        Note note = new Checkpoint("other.example", 5, tree(5, "").root()).signed(other);
        assertThat(witness.request(new AddCheckpoint(0, List.of(), note).toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void heedsOnlyTheLogsOwnSignature() throws Exception {
        SigningKey impostor = SigningKey.fresh("log.example", KeyType.LOG);
        Note note = checkpoint(5, "").signed(impostor);
        assertThat(witness.request(new AddCheckpoint(0, List.of(), note).toString())
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old",
                "old 0\n",
                "old x\n\nlog\n",
                "old -1\n\n",
                "old 00\n\n",
                "old 0\nnot a hash\n\n",
                "new 0\n\n"
            })
    void refusesWhatIsNotARequest(String body) throws Exception {
        assertThat(witness.request(body).status()).isEqualTo(400);
    }

    @Test
    void refusesAnOldSizeLargerThanTheCheckpoint() throws Exception {
        AddCheckpoint asked = new AddCheckpoint(6, List.of(), note(5, ""));
        assertThat(witness.request(asked.toString()).status()).isEqualTo(400);
    }

    private static Countersign started(Path folder) {
        return new Countersign(
                WITNESS, List.of(LOG.verifier()), new WitnessStore(folder), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static AddCheckpoint ask(long old, long size, String history) {
        return new AddCheckpoint(old, tree(size, history).consistency(old).path(), note(size, history));
    }

    private static Note note(long size, String history) {
        return checkpoint(size, history).signed(LOG);
    }

    private static Checkpoint checkpoint(long size, String history) {
        return new Checkpoint("log.example", size, tree(size, history).root());
    }

    /** A tree whose leaves are told apart by their history and position. */
    private static Tree tree(long size, String history) {
        return new Tree((height, position) -> subtree(height, position, history), size);
    }

    private static Hash subtree(int height, long position, String history) {
        return height == 0
                ? Hash.leaf((history + position).getBytes(StandardCharsets.UTF_8))
                : Hash.node(subtree(height - 1, 2 * position, history), subtree(height - 1, 2 * position + 1, history));
    }
}
