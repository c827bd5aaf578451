package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database server that outlived its process, as after a power button or SIGKILL. */
final class LeftOver {
    private LeftOver() {}

    /** Ends the server of this folder, if one runs. */
    static void end(Path postgres) throws IOException {
        Path pidFile = postgres.resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        Optional<ProcessHandle> running = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (running.filter(process -> serves(process, postgres)).isPresent()) {
            end(running.get());
        } else if (running.isPresent()) {
            // after a reboot the number may belong to another program, and PostgreSQL would not start
            Files.delete(pidFile);
        }
    }

    private static boolean serves(ProcessHandle process, Path postgres) {
        return process.info().command().filter(c -> c.endsWith("postgres")).isPresent()
                && process.info()
                        .commandLine()
                        .filter(c -> c.contains(postgres.toString()))
                        .isPresent();
    }

    /** SIGINT is PostgreSQL's fast shutdown: it does not wait for its clients. */
    private static void end(ProcessHandle process) throws IOException {
        new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                .inheritIO()
                .start();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("a database server from before still runs, process " + process.pid(), e);
        }
    }
}
