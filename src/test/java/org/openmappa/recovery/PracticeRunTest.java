package org.openmappa.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.OpenMappa;

/** The practice run of a build: whoever builds finds nothing of it where their own data will be. */
class PracticeRunTest {
    @Test
    void itLeavesNothingInTheFolderInWhichItRuns(@TempDir Path here, @TempDir Path elsewhere) throws IOException {
        File said = elsewhere.resolve("said.txt").toFile();
        Process practice = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Server.classes(),
                        OpenMappa.class.getName(),
                        "warm-up")
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        assertThat(practice.onExit().join().exitValue())
                .as(Files.readString(said.toPath()))
                .isZero();
        try (Stream<Path> left = Files.list(here)) {
            assertThat(left).isEmpty();
        }
    }
}
