package org.openmappa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The passwords and the key that a data folder holds. */
class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void passwordsAreKeptForTheirOwnerAloneAndReadAgain() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Secrets made = Secrets.fresh();
        made.write(file);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(Secrets.read(file)).isEqualTo(made);
        assertThat(new HashSet<>(made.passwords().values()))
                .as("a password of its own for each")
                .hasSize(Secrets.ROLES.size() + 1)
                .allMatch(password -> Base64.getUrlDecoder().decode(password).length == 32);
    }

    @Test
    void passwordsThatOthersCanReadAreRefused() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Secrets.fresh().write(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secrets.read(file))
                .withMessageContaining("chmod 600");
    }

    @Test
    void aKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("second-factor.key");
        KeyFile.make(file);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        assertThatThrownBy(() -> KeyFile.make(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aFolderKeepsItsKey() throws IOException {
        try (DataFolder taken = DataFolder.take(folder)) {
            String key = Files.readString(taken.key());
            assertThat(mode(taken.key())).isEqualTo("rw-------");
            assertThat(Files.readString(taken.key())).isEqualTo(key);
        }
    }

    @Test
    void severalProcessesAreToldWhereTheirOneKeyIs() throws IOException {
        Path key = Files.createFile(folder.resolve("key"));
        assertThat(KeyFile.given(Map.of("MAPPA_KEY_FILE", key.toString()))).isEqualTo(key);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFile.given(Map.of()))
                .withMessageContaining("Set MAPPA_KEY_FILE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFile.given(
                        Map.of("MAPPA_KEY_FILE", folder.resolve("none").toString())))
                .withMessageContaining("is not there");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
