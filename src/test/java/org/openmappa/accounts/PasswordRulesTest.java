package org.openmappa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> HELEN = List.of("helen.ashworth", "Helen Ashworth", "Northshire Probation");
    private final PasswordRules rules = PasswordRules.with(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1!",
                "P@ssw0rd2026",
                "123456789",
                "987654321",
                "qwerty12345",
                "1q2w3e4r5t",
                "iloveyou2",
                "Liverpool1892",
                "letmein!!!",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "WelcomeWelcome1",
                "Summer2026!",
                "monkeydragon99",
                "2026-11-25"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(rules.refuse(password, PasswordRules.BESIDE_A_CODE, HELEN)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gravel kettle oboe",
                "tq7#Vb2x",
                "only lower case but long",
                "Ωμέγα und ein Fahrrad",
                "correct horse battery staple and then some more words until it is well beyond sixty-four characters"
            })
    void whatIsLongAndOwnWillDoWhateverItsCharacters(String password) {
        assertThat(rules.refuse(password, PasswordRules.BESIDE_A_CODE, HELEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"helen.ashworth1", "AshworthHelen99", "Northshire-2026", "northshireprobation"})
    void whatEverybodyKnowsOfItsOwnerIsRefused(String password) {
        assertThat(rules.refuse(password, PasswordRules.BESIDE_A_CODE, HELEN)).isPresent();
    }

    @Test
    void aPasswordAloneIsLongerThanOneBesideACode() {
        assertThat(rules.refuse("gravel kettle", PasswordRules.ALONE, HELEN))
                .hasValueSatisfying(why -> assertThat(why).contains("15 characters"));
        assertThat(rules.refuse("gravel kettle", PasswordRules.BESIDE_A_CODE, HELEN))
                .isEmpty();
    }

    @Test
    void itHasAnEndAndNoSpacesAround() {
        assertThat(rules.refuse("gravel kettle ".repeat(20), PasswordRules.ALONE, HELEN))
                .isPresent();
        assertThat(rules.refuse(" gravel kettle oboe", PasswordRules.ALONE, HELEN))
                .isPresent();
    }

    @Test
    void whatWasStolenElsewhereIsFoundInTheDeployersFile(@TempDir Path folder) throws IOException {
        List<String> stolen =
                IntStream.range(0, 1000).mapToObj(n -> "stolen phrase " + n).toList();
        Path file = folder.resolve("breached.txt");
        Files.write(
                file,
                stolen.stream()
                        .map(PasswordRulesTest::sha1)
                        .sorted()
                        .map(hash -> hash + ":" + hash.hashCode() % 10)
                        .toList());
        PasswordRules strict = PasswordRules.with(file.toString());
        assertThat(stolen)
                .allSatisfy(password ->
                        assertThat(strict.refuse(password, 8, HELEN)).isPresent());
        assertThat(IntStream.range(1000, 2000)
                        .mapToObj(n -> "stolen phrase " + n)
                        .filter(password -> strict.refuse(password, 8, HELEN).isPresent()))
                .isEmpty();
    }

    @Test
    void anEmptyFileHoldsNothing(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("breached.txt"));
        assertThat(PasswordRules.with(file.toString()).refuse("gravel kettle oboe", 8, HELEN))
                .isEmpty();
    }

    @Test
    void aFileThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> PasswordRules.with("/nowhere/breached.txt")).hasMessageContaining("/nowhere");
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
