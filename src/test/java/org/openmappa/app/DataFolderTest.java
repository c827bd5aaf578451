package org.openmappa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> DataFolder.take(folder)).hasMessageContaining("holds something else");
        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void oneFolderServesOneProcess() throws Exception {
        try (DataFolder first = DataFolder.take(folder)) {
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(DataFolder.Taken.class)
                    .hasMessageContaining(first.toString());
        }
        DataFolder.take(folder).close();
    }

    @Test
    void emptyingDeletesOnlyWhatIsOurs() throws Exception {
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.writeString(folder.resolve("secrets.properties"), "");
        Files.writeString(folder.resolve("notes.txt"), "keep me");
        try (DataFolder taken = DataFolder.take(folder)) {
            taken.empty();
            assertThat(taken.isUsed()).isFalse();
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @Test
    void aDemoStaysADemo() throws Exception {
        try (DataFolder taken = DataFolder.take(folder)) {
            taken.markAsDemo();
        }
        try (DataFolder again = DataFolder.take(folder)) {
            assertThat(again.isDemo()).isTrue();
        }
    }

    @Test
    void aDemoThatWasStoppedWhileItWasMadeIsKnownAndEmptied() throws Exception {
        try (DataFolder taken = DataFolder.take(folder)) {
            taken.beginsToBeMade();
        }
        try (DataFolder again = DataFolder.take(folder)) {
            assertThat(again.isHalfMade()).isTrue();
            again.empty();
            assertThat(again.isHalfMade()).isFalse();
            again.beginsToBeMade();
            again.isMade();
            assertThat(again.isHalfMade()).isFalse();
        }
    }
}
