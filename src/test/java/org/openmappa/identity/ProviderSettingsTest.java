package org.openmappa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class ProviderSettingsTest {
    @TempDir
    Path folder;

    private ProviderSettings settings(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("oidc-secret"), "known to two\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return ProviderSettings.of(new MockEnvironment()
                .withProperty("mappa.oidc.issuer", "https://login.example")
                .withProperty("mappa.oidc.client-id", "openmappa")
                .withProperty("mappa.oidc.client-secret-file", file.toString())
                .withProperty("mappa.oidc.roles", "probation-officer=CASE_MANAGER, nonsense"));
    }

    @Test
    void theSecretComesFromAFileThatItsOwnerAloneCanRead() throws IOException {
        assertThat(settings("rw-------").clientSecret()).isEqualTo("known to two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("rw-r-----"))
                .withMessageContaining("chmod 600");
    }

    @Test
    void theSecretStandsInNoMessage() throws IOException {
        assertThat(settings("rw-------")).hasToString("https://login.example");
    }

    @Test
    void whatIsNoTranslationOfARoleIsLeftOut() throws IOException {
        assertThat(settings("rw-------").roleNames()).containsOnlyKeys("probation-officer");
    }
}
