package org.openmappa.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says everything twice: on the console and in target/bench/report.txt. */
final class Report implements AutoCloseable {
    private final PrintWriter file;

    Report(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        this.file = new PrintWriter(Files.newBufferedWriter(path), true);
    }

    void say(String line) {
        System.out.println(line);
        file.println(line);
    }

    @Override
    public void close() {
        file.close();
    }
}
