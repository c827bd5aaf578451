package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.shared.Token;
import org.openmappa.testing.Reads;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

/** Tokens, codes and sealed cookies, as anybody may send them: never an exception, and nobody gets in by chance. */
class SecretsTypedFuzzTest {
    private static final byte[] SECRET = new byte[20];
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path folder;

    @MethodSource
    @DictionaryEntries({"Bearer ", "=", "-_"})
    @FuzzTest
    void theSecretOfASession(byte[] bytes) {
        String header = new String(bytes, StandardCharsets.UTF_8);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.AUTHORIZATION, header);
        SessionCookie.read(request).ifPresent(token -> assertThat(token.bytes()).hasSize(32));
    }

    static Stream<Arguments> theSecretOfASession() {
        return Reads.seeds("Bearer " + Token.fresh().reveal(), "Bearer ", "Basic eDp5", "Bearer a.b.c");
    }

    @MethodSource
    @FuzzTest
    void aCodeOfTheSecondFactor(byte[] bytes) {
        String typed = new String(bytes, StandardCharsets.UTF_8);
        long step = Totp.step(NOW);
        Totp.match(SECRET, typed, NOW, step - 1)
                .ifPresent(found -> assertThat(Totp.code(SECRET, found)).isEqualTo(typed));
        assertThat(RecoveryCodes.hash(typed)).hasSize(32);
        RecoveryCodes.looksLikeOne(typed);
    }

    static Stream<Arguments> aCodeOfTheSecondFactor() {
        return Reads.seeds(
                Totp.code(SECRET, Totp.step(NOW)), RecoveryCodes.fresh().getFirst(), "\u0661\u0662\u0663456");
    }

    @MethodSource
    @FuzzTest
    void whatWasSealed(byte[] bytes) throws IOException {
        Optional<byte[]> opened = seal().open(new String(bytes, StandardCharsets.UTF_8), "fuzz");
        assertThat(opened).as("made without the key").isEmpty();
    }

    static Stream<Arguments> whatWasSealed() {
        return Reads.seeds("A".repeat(12), "A".repeat(60), "no Base64!");
    }

    @MethodSource
    @DictionaryEntries({"//", "/\\x5c", "%2f", "javascript:", "/a/"})
    @FuzzTest
    void whereOneGoesOnTo(byte[] bytes) {
        assertThat(Onward.to(new String(bytes, StandardCharsets.UTF_8))).matches("/([A-Za-z0-9][A-Za-z0-9/_-]*)?");
    }

    static Stream<Arguments> whereOneGoesOnTo() {
        return Reads.seeds("/cases", "//evil.example", "/\\evil.example", "/cases\n");
    }

    @MethodSource
    @FuzzTest
    void fromWhere(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(ClientName.of(Optional.of(text)).length()).isLessThan(40);
        new Origin(text, "").network().ifPresent(network -> assertThat(network).isNotBlank());
    }

    static Stream<Arguments> fromWhere() {
        return Reads.seeds("192.0.2.1", "2001:db8::1", "fe80::1%eth0", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");
    }

    private Seal seal() throws IOException {
        Path file = folder.resolve("key");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "A".repeat(43) + "=");
        }
        return new Seal(file);
    }
}
