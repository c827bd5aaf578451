package org.openmappa.trail.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.testing.Reads;
import org.openmappa.trail.tlog.AddCheckpoint;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.KnownKey;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.SigningKey;

/** What strangers send to a witness: it answers everything, and signs only what its log has signed. */
class CountersignFuzzTest {
    private static final SigningKey LOG = KnownKey.key();
    private static final SigningKey WITNESS = SigningKey.fresh("witness.example/w1", KeyType.WITNESS);
    private static final Checkpoint FIRST = new Checkpoint("PeterNeumann", 1, Hash.leaf(new byte[] {1}));

    @TempDir
    Path folder;

    @MethodSource
    @DictionaryEntries({"old 0\\x0a\\x0a", "\\x0a\\x0a", "\\xe2\\x80\\x94 ", "PeterNeumann", "other.example"})
    @FuzzTest
    void aRequest(byte[] bytes) throws IOException {
        String body = new String(bytes, StandardCharsets.UTF_8);
        Answer answer = witness().request(body);
        assertThat(answer.status()).isIn(200, 400, 403, 404, 409, 422);
        assertThat(answer.body()).isNotBlank();
        if (answer.status() == 200) {
            Note asked = AddCheckpoint.parse(body).note();
            assertThat(asked.isSignedBy(LOG.verifier())).isTrue();
        }
    }

    static Stream<Arguments> aRequest() {
        Note signed = FIRST.signed(LOG);
        return Reads.seeds(
                new AddCheckpoint(0, List.of(), signed).toString(),
                new AddCheckpoint(1, List.of(), signed).toString(),
                new AddCheckpoint(0, List.of(), new Checkpoint("other.example", 1, FIRST.root()).signed(LOG))
                        .toString(),
                new AddCheckpoint(0, List.of(), new Note("no checkpoint\n", signed.signatures())).toString());
    }

    @MethodSource
    @DictionaryEntries({"openmappa/key-rotation/v1\\x0a", "\\x0a\\x0a", "\\xe2\\x80\\x94 ", "PeterNeumann"})
    @FuzzTest
    void aChangeOfTheKey(byte[] bytes) throws IOException {
        String body = new String(bytes, StandardCharsets.UTF_8);
        Answer answer = witness().rotate(body);
        assertThat(answer.status()).isIn(200, 400, 403, 404, 409);
        assertThat(answer.body()).isNotBlank();
        if (answer.status() == 200) {
            assertThat(Note.parse(body).isSignedBy(LOG.verifier())).isTrue();
        }
    }

    static Stream<Arguments> aChangeOfTheKey() {
        SigningKey next = SigningKey.fresh("PeterNeumann", KeyType.LOG);
        Note signed = new Rotation(1, FIRST.root(), LOG.verifier(), next.verifier()).signed(LOG, next);
        return Reads.seeds(
                signed.toString(),
                new Note(signed.text(), signed.signatures().subList(1, 2)).toString(),
                signed.toString().replace("size 1", "size 2"));
    }

    private Countersign witness() {
        return new Countersign(WITNESS, List.of(LOG.verifier()), new WitnessStore(folder), Clock.systemUTC());
    }
}
