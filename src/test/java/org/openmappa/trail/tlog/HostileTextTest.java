package org.openmappa.trail.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.shared.Token;
import org.openmappa.trail.verify.Entry;
import org.openmappa.trail.verify.Notes;

/**
 * Texts that others write, cut, doubled and changed at random: whatever comes, it is read or refused in words. The seed
 * is fixed, so that a failure comes again.
 */
class HostileTextTest {
    private static final int ROUNDS = 20_000;
    private static final long SEED = 20_261_125;
    private static final String ALPHABET = "\n\r \\+-/=—0129AZaz\0\u202E\uD800é";

    static Stream<Arguments> readers() {
        SigningKey log = SigningKey.fresh("log.example", KeyType.LOG);
        String hash = Base64.getEncoder().encodeToString(new byte[Hash.LENGTH]);
        String checkpoint = "log.example\n2\n" + hash + "\n";
        String note = new Note(checkpoint, List.of(log.sign(checkpoint, Instant.EPOCH))).toString();
        String entry = new Entry("id", "7", "at", "-", "-", "-", "READ", "case.open", "DONE", "-", "-", "-").content();
        return Stream.of(
                reader("a note", note, Note::parse),
                reader("a checkpoint", checkpoint, Checkpoint::parse),
                reader("a request to a witness", "old 1\n" + hash + "\n\n" + note, AddCheckpoint::parse),
                reader("a verifier key", log.verifier().toString(), VerifierKey::parse),
                reader("a signing key", log.reveal(), SigningKey::parse),
                reader(
                        "a proof",
                        "c2sp.org/tlog-proof@v1\nextra " + "QUJD" + "\nindex 1\n" + hash + "\n\n" + note,
                        InclusionNote::parse),
                reader("a change of key", rotation(log), Rotation::parse),
                reader("an entry", entry, Entry::parse),
                reader("several notes", note + "\n" + note + "\n", text -> {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    Notes.in(bytes);
                    Notes.last(bytes);
                }),
                reader("a session's secret", Token.fresh().reveal(), Token::parse));
    }

    private static String rotation(SigningKey log) {
        SigningKey next = SigningKey.fresh("log.example", KeyType.LOG);
        return new Rotation(7, Hash.EMPTY, log.verifier(), next.verifier()).text();
    }

    private static Arguments reader(String what, String valid, Consumer<String> reader) {
        return Arguments.of(what, valid, reader);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void whateverComesIsReadOrRefusedInWords(String what, String valid, Consumer<String> reader) {
        reader.accept(valid);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String text = changed(valid, random);
            try {
                reader.accept(text);
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).as(text).isNotBlank();
            } catch (RuntimeException broken) {
                fail(what + " broke on " + text.replace("\n", "\\n"), broken);
            }
        }
    }

    private static String changed(String valid, Random random) {
        StringBuilder text = new StringBuilder(valid);
        for (int change = random.nextInt(4); change >= 0; change--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.insert(from, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 3 -> text.setLength(from);
                default -> text.replace(from, to, "9".repeat(random.nextInt(24)));
            }
        }
        return text.toString();
    }
}
