package org.openmappa.trail.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.trail.tlog.AddCheckpoint;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.tlog.Tree;

/** A witness takes a new key of a log only on the word of the key before, or of its own operator. */
class RotatedKeyTest {
    private static final SigningKey FIRST = SigningKey.fresh("log.example", KeyType.LOG);
    private static final SigningKey NEXT = SigningKey.fresh("log.example", KeyType.LOG);
    private static final SigningKey STRANGER = SigningKey.fresh("log.example", KeyType.LOG);
    private static final SigningKey WITNESS = SigningKey.fresh("witness.example/w1", KeyType.WITNESS);

    @TempDir
    Path folder;

    private Countersign witness = started(Path.of("."), FIRST);

    @BeforeEach
    void fiveEntriesAreSigned() throws Exception {
        witness = started(folder, FIRST);
        assertThat(add(0, 5, FIRST)).isEqualTo(200);
    }

    @Test
    void afterTheChangeItSignsForTheNewKeyAndNoLongerForTheOld() throws Exception {
        assertThat(add(5, 9, NEXT)).isEqualTo(403);
        assertThat(rotate(5, FIRST, NEXT)).isEqualTo(200);
        assertThat(rotate(5, FIRST, NEXT)).as("told twice").isEqualTo(200);
        assertThat(add(5, 9, FIRST)).isEqualTo(403);
        assertThat(add(5, 9, NEXT)).isEqualTo(200);
    }

    @Test
    void itRemembersTheChangeWhenItStartsAnew() throws Exception {
        rotate(5, FIRST, NEXT);
        witness = started(folder, FIRST);
        assertThat(add(5, 9, FIRST)).isEqualTo(403);
        assertThat(add(5, 9, NEXT)).isEqualTo(200);
    }

    @Test
    void aSecondChangeFollowsTheFirst() throws Exception {
        rotate(5, FIRST, NEXT);
        assertThat(rotate(9, NEXT, STRANGER)).isEqualTo(200);
        assertThat(add(5, 12, STRANGER)).isEqualTo(200);
    }

    @Test
    void aChangeThatTheOldKeyDidNotSignIsRefused() throws Exception {
        Rotation forged = rotation(5, FIRST, STRANGER);
        Note note = new Note(
                forged.text(),
                List.of(STRANGER.sign(forged.text(), Instant.EPOCH), STRANGER.sign(forged.text(), Instant.EPOCH)));
        assertThat(witness.rotate(note.toString()).status()).isEqualTo(403);
        assertThat(rotate(5, STRANGER, NEXT)).as("not a key of this log").isEqualTo(403);
        assertThat(add(5, 9, STRANGER)).isEqualTo(403);
        assertThat(add(5, 9, FIRST)).isEqualTo(200);
    }

    @Test
    void theOldKeyCannotChangeItsMind() throws Exception {
        rotate(5, FIRST, NEXT);
        assertThat(rotate(5, FIRST, STRANGER)).isEqualTo(403);
        assertThat(rotate(6, FIRST, STRANGER)).isEqualTo(403);
        assertThat(add(5, 9, NEXT)).isEqualTo(200);
    }

    @Test
    void aChangeThatContradictsWhatWasSignedIsRefusedAndKeptAsEvidence() throws Exception {
        assertThat(rotate(4, FIRST, NEXT)).as("before what was signed").isEqualTo(409);
        Rotation elsewhere = new Rotation(5, Hash.EMPTY, FIRST.verifier(), NEXT.verifier());
        assertThat(witness.rotate(elsewhere.signed(FIRST, NEXT).toString()).status())
                .isEqualTo(409);
        assertThat(Files.readString(folder.resolve("refused"))).contains(elsewhere.text());
        assertThat(add(5, 9, FIRST)).isEqualTo(200);
    }

    @Test
    void aKeyThatWasGivenUpDoesNotComeBack() throws Exception {
        rotate(5, FIRST, NEXT);
        assertThat(rotate(9, NEXT, FIRST)).isEqualTo(409);
    }

    @Test
    void theNewKeySignsNothingOfBeforeItsTurn() throws Exception {
        rotate(9, FIRST, NEXT);
        assertThat(add(5, 9, NEXT)).isEqualTo(403);
        assertThat(add(5, 10, NEXT)).isEqualTo(200);
    }

    @Test
    void itsOperatorCanNameTheNewKey() throws Exception {
        witness = started(folder, NEXT);
        assertThat(add(5, 9, NEXT)).isEqualTo(200);
    }

    @Test
    void whatIsNoChangeOfAKeyIsRefusedInWords() throws Exception {
        assertThat(witness.rotate("").status()).isEqualTo(400);
        assertThat(witness.rotate(note(5, FIRST).toString()).status()).isEqualTo(400);
        SigningKey elsewhere = SigningKey.fresh("other.example", KeyType.LOG);
        SigningKey next = SigningKey.fresh("other.example", KeyType.LOG);
        assertThat(rotate(5, elsewhere, next)).isEqualTo(404);
    }

    private static Countersign started(Path folder, SigningKey log) {
        return new Countersign(WITNESS, List.of(log.verifier()), new WitnessStore(folder), Clock.systemUTC());
    }

    private int rotate(long size, SigningKey from, SigningKey to) throws Exception {
        return witness.rotate(rotation(size, from, to).signed(from, to).toString())
                .status();
    }

    private int add(long old, long size, SigningKey key) throws Exception {
        return witness.request(
                        new AddCheckpoint(old, tree(size).consistency(old).path(), note(size, key)).toString())
                .status();
    }

    private static Rotation rotation(long size, SigningKey from, SigningKey to) {
        return new Rotation(size, tree(size).root(), from.verifier(), to.verifier());
    }

    private static Note note(long size, SigningKey key) {
        return new Checkpoint("log.example", size, tree(size).root()).signed(key);
    }

    private static Tree tree(long size) {
        return new Tree(RotatedKeyTest::subtree, size);
    }

    private static Hash subtree(int height, long position) {
        return height == 0
                ? Hash.leaf(String.valueOf(position).getBytes(StandardCharsets.UTF_8))
                : Hash.node(subtree(height - 1, 2 * position), subtree(height - 1, 2 * position + 1));
    }
}
