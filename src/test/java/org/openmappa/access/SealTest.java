package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void key() throws IOException {
        file = folder.resolve("key");
        Files.writeString(file, KEY + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whatWasSealedOpensForItsPurposeOnly() throws IOException {
        Seal seal = new Seal(file);
        String sealed = seal.seal(SECRET, "of Helen");
        assertThat(seal.open(sealed, "of Helen")).contains(SECRET);
        assertThat(seal.open(sealed, "of Imran")).isEmpty();
    }

    @Test
    void theSameSecretIsNeverSealedAlike() throws IOException {
        Seal seal = new Seal(file);
        assertThat(seal.seal(SECRET, "x")).isNotEqualTo(seal.seal(SECRET, "x"));
    }

    @Test
    void whatWasChangedOrCutDoesNotOpen() throws IOException {
        Seal seal = new Seal(file);
        String sealed = seal.seal(SECRET, "x");
        char other = sealed.charAt(20) == 'A' ? 'B' : 'A';
        assertThat(seal.open(sealed.substring(0, 20) + other + sealed.substring(21), "x"))
                .isEmpty();
        assertThat(seal.open(sealed.substring(0, 9), "x")).isEmpty();
        assertThat(seal.open("no Base64!", "x")).isEmpty();
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> new Seal(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() throws IOException {
        Files.writeString(file, "c2hvcnQ=");
        assertThatThrownBy(() -> new Seal(file)).hasMessageContaining("32 bytes");
    }
}
