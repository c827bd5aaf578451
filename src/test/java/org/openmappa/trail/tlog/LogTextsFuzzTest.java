package org.openmappa.trail.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.testing.Reads;

/** The texts of the log, as others send and keep them: what is read has one spelling, and is written as it was read. */
class LogTextsFuzzTest {
    private static final SigningKey LOG = KnownKey.key();
    private static final Leaves TREE = Leaves.counted(7);
    private static final Note CHECKPOINT =
            new Checkpoint("PeterNeumann", 7, TREE.of(7).root()).signed(LOG);

    @MethodSource
    @DictionaryEntries({"\\x0a\\x0a", "\\xe2\\x80\\x94 ", "PeterNeumann", "\\x0d\\x0a"})
    @FuzzTest
    void aNote(byte[] bytes) {
        isWrittenAsRead(bytes, Note::parse);
    }

    static Stream<Arguments> aNote() {
        return Reads.seeds(
                CHECKPOINT.toString(),
                CHECKPOINT
                        .with(SigningKey.fresh("witness.example/w1", KeyType.WITNESS)
                                .sign(CHECKPOINT.text(), Instant.EPOCH))
                        .toString(),
                "text\n\n— name AAAAAAA=\r\n",
                "text\n\n— name AAAAAAA= \n",
                "text\n\n— name AAAAAAA=\n\u2028\n");
    }

    @MethodSource
    @FuzzTest
    void aCheckpoint(byte[] bytes) {
        Reads.text(bytes, Checkpoint::parse)
                .ifPresent(read -> assertThat(read.text()).isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> aCheckpoint() {
        String text = CHECKPOINT.text();
        return Reads.seeds(text, text.replace("\n", "\r"), text.strip(), text.replace("7", "999999999999999999"));
    }

    @MethodSource
    @DictionaryEntries({"old ", "\\x0a\\x0a", "\\xe2\\x80\\x94 ", "PeterNeumann"})
    @FuzzTest
    void aRequestToAWitness(byte[] bytes) {
        isWrittenAsRead(bytes, AddCheckpoint::parse);
    }

    static Stream<Arguments> aRequestToAWitness() {
        return Reads.seeds(
                new AddCheckpoint(3, TREE.of(7).consistency(3).path(), CHECKPOINT).toString(),
                "old 0\n\n" + CHECKPOINT,
                "old \n\n\n\n");
    }

    @MethodSource
    @DictionaryEntries({"c2sp.org/tlog-proof@v1\\x0a", "extra ", "index ", "\\x0a\\x0a", "\\xe2\\x80\\x94 "})
    @FuzzTest
    void aProof(byte[] bytes) {
        isWrittenAsRead(bytes, InclusionNote::parse);
    }

    static Stream<Arguments> aProof() {
        String proof = new InclusionNote("leaf 4", TREE.of(7).inclusion(4), CHECKPOINT).toString();
        return Reads.seeds(proof, proof.replaceFirst("extra .*", "extra /w=="), proof.replaceFirst("\n", "\r\n"));
    }

    @MethodSource
    @FuzzTest
    void aVerifierKey(byte[] bytes) {
        Reads.text(bytes, VerifierKey::parse)
                .ifPresent(read -> assertThat(read).hasToString(new String(bytes, StandardCharsets.UTF_8).strip()));
    }

    static Stream<Arguments> aVerifierKey() {
        return Reads.seeds(
                LOG.verifier() + "\n",
                SigningKey.fresh("witness.example/w1", KeyType.WITNESS)
                        .verifier()
                        .toString(),
                "a++",
                "+00000000+AQ==");
    }

    @MethodSource
    @DictionaryEntries({"PRIVATE+KEY+", "PeterNeumann+c74f20a3+"})
    @FuzzTest
    void aSigningKey(byte[] bytes) {
        Reads.text(bytes, SigningKey::parse);
    }

    static Stream<Arguments> aSigningKey() {
        return Reads.seeds(LOG.reveal(), LOG.reveal().replace("\n", "\r\n"), "PRIVATE+KEY+\n" + LOG.verifier());
    }

    @MethodSource
    @DictionaryEntries({"openmappa/key-rotation/v1\\x0a", "origin ", "size ", "root ", "from ", "to "})
    @FuzzTest
    void aRotation(byte[] bytes) {
        Reads.text(bytes, Rotation::parse)
                .ifPresent(read -> assertThat(read.text()).isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> aRotation() {
        SigningKey next = SigningKey.fresh("PeterNeumann", KeyType.LOG);
        String text = new Rotation(7, TREE.of(7).root(), LOG.verifier(), next.verifier()).text();
        return Reads.seeds(text, text.strip(), text.replace("\n", "\r\n"), text.replace("size 7", "size 0"));
    }

    private static void isWrittenAsRead(byte[] bytes, Function<String, Object> reader) {
        Reads.text(bytes, reader)
                .ifPresent(read -> assertThat(read).hasToString(new String(bytes, StandardCharsets.UTF_8)));
    }
}
