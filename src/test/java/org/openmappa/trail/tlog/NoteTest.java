package org.openmappa.trail.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    /** Ed25519 is deterministic: the published key makes the published signature. */
    private static final String VERIFIER = KnownKey.VERIFIER;

    private static final String SIGNER = KnownKey.SIGNER;
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String SIGNATURE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    /** The example of the C2SP signed-note text: an empty line in the text is part of it. */
    private static final String QUASIMODO = """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """;

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void thePublishedKeyMakesThePublishedSignature() {
        SigningKey key = SigningKey.parse(SIGNER);
        assertThat(key.sign(TEXT, NOON)).hasToString(SIGNATURE);
        assertThat(key.reveal()).isEqualTo(SIGNER);
        assertThat(VerifierKey.parse(VERIFIER)).hasToString(VERIFIER);
    }

    @Test
    void thePublishedNoteIsSignedByThePublishedKey() {
        Note note = Note.parse(TEXT + "\n" + SIGNATURE);
        assertThat(note.isSignedBy(VerifierKey.parse(VERIFIER))).isTrue();
        assertThat(Note.parse((TEXT + "\n" + SIGNATURE).replace("cryptography", "Cryptography"))
                        .isSignedBy(VerifierKey.parse(VERIFIER)))
                .isFalse();
    }

    @Test
    void theExampleOfTheSpecificationIsReadAndWrittenByteForByte() {
        Note note = Note.parse(QUASIMODO);
        assertThat(note).hasToString(QUASIMODO);
        assertThat(note.text()).endsWith("sole:\n\ned è subito sera.\n");
        assertThat(note.signatures()).map(Signature::key).containsExactly("quasimodo.example/salvatore+367ba04b");
    }

    @Test
    void aCosignatureSignsTimeAndText() {
        SigningKey witness = SigningKey.fresh("witness.example", KeyType.WITNESS);
        Signature made = witness.sign(TEXT, NOON);
        assertThat(Cosignature.at(made)).isEqualTo(NOON);
        assertThat(witness.verifier().verifies(TEXT, made)).isTrue();
        assertThat(witness.verifier().verifies(TEXT + "\n", made)).isFalse();
        String later = witness.sign(TEXT, NOON.plusSeconds(1)).made();
        String mixed = made.made().substring(0, 12) + later.substring(12);
        assertThat(witness.verifier().verifies(TEXT, new Signature(made.name(), made.keyId(), mixed)))
                .isFalse();
    }

    @Test
    void aSignatureOfAnUnknownKeyIsIgnored() {
        SigningKey log = SigningKey.fresh("log.example", KeyType.LOG);
        Note note = new Note(TEXT, List.of(log.sign(TEXT, NOON)))
                .with(SigningKey.fresh("log.example", KeyType.LOG).sign(TEXT, NOON));
        assertThat(Note.parse(note.toString()).isSignedBy(log.verifier())).isTrue();
    }

    @Test
    void aSecondWrongSignatureUnderTheSameKeySpoilsTheNote() {
        SigningKey log = SigningKey.fresh("log.example", KeyType.LOG);
        Note note = new Note(TEXT, List.of(log.sign(TEXT, NOON), log.sign("another\n", NOON)));
        assertThat(note.isSignedBy(log.verifier())).isFalse();
    }

    @Test
    void keysWhoseHalvesDoNotBelongTogetherAreRefused() {
        String other = SigningKey.fresh("PeterNeumann", KeyType.LOG).reveal();
        String mixed = SIGNER.lines().findFirst().orElseThrow() + "\n"
                + other.lines().skip(1).findFirst().orElseThrow();
        assertThatThrownBy(() -> SigningKey.parse(mixed)).hasMessageContaining("do not belong together");
        assertThatThrownBy(() -> VerifierKey.parse(VERIFIER.replace("c74f20a3", "c74f20a4")))
                .hasMessageContaining("do not belong together");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— na+me AAAAAAA=\n",
                "te\u0000xt\n\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAAA="
            })
    void whatIsNotANoteIsRefused(String text) {
        assertThatThrownBy(() -> Note.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCheckpointIsReadAndWrittenByteForByte() {
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text).size()).isEqualTo(20852163);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n1\nCsUYapGG\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nextension\n",
                "log\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
            })
    void whatIsNotACheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCarriedProofIsReadWrittenAndHolds() {
        SigningKey log = SigningKey.fresh("log.example", KeyType.LOG);
        Leaves tree = Leaves.counted(11);
        Note checkpoint = new Checkpoint("log.example", 11, tree.of(11).root()).signed(log);
        InclusionNote proof = new InclusionNote("leaf 4", tree.of(11).inclusion(4), checkpoint);
        assertThat(InclusionNote.parse(proof.toString())).isEqualTo(proof);
        assertThat(proof.holds(log.verifier())).isTrue();
        assertThat(new InclusionNote("leaf 5", proof.inclusion(), checkpoint).holds(log.verifier()))
                .isFalse();
        assertThat(proof.holds(SigningKey.fresh("log.example", KeyType.LOG).verifier()))
                .isFalse();
    }
}
