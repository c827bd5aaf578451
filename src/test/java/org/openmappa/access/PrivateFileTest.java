package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFileTest {
    @TempDir
    Path folder;

    private Path file(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "a secret");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void isReadWhereItsOwnerAloneCan(String mode) throws IOException {
        assertThat(PrivateFile.checked(file(mode))).hasContent("a secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw--w----", "rw----r--", "rw-----w-", "rwx------", "rw-rw-rw-"})
    void isRefusedWhereOthersCanDoAnythingWithIt(String mode) throws IOException {
        Path file = file(mode);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrivateFile.checked(file))
                .withMessageContaining("chmod 600 " + file);
    }

    @Test
    void aLinkIsAsPrivateAsWhatItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file("rw-r--r--"));
        assertThatIllegalArgumentException().isThrownBy(() -> PrivateFile.checked(link));
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrivateFile.checked(folder.resolve("none")))
                .withMessageContaining("is not there");
        assertThatIllegalArgumentException().isThrownBy(() -> PrivateFile.checked(folder));
    }
}
