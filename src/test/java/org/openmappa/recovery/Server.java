package org.openmappa.recovery;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.OpenMappa;
import org.openmappa.testing.Http;

/** The application in a process of its own. */
final class Server {
    private static final String READY = "OpenMAPPA is ready: ";
    private final Path data;
    private final Process process;
    private final String address;

    private Server(Path data, Process process, String address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /** Starts it, and comes back when it says that it is ready. */
    static Server start(Path data) throws IOException {
        Process process = new ProcessBuilder(command(data))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                return new Server(data, process, line.substring(READY.length()));
            }
        }
        throw new IOException("the application did not start: " + said);
    }

    Http http() {
        return new Http(address);
    }

    /** SIGKILL to the application; its database lives on for the next start to find. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGKILL to the application and to every process of its database, as when the machine dies. */
    void killWithDatabase() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                                .getFirst()))
                .orElseThrow();
        List<ProcessHandle> family = postmaster.descendants().toList();
        process.destroyForcibly();
        postmaster.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        family.forEach(child -> child.onExit().join());
        postmaster.onExit().join();
    }

    /** SIGTERM, and whether it then ended by itself. */
    boolean stop() {
        process.destroy();
        return process.onExit().join().exitValue() == 128 + 15;
    }

    private static List<String> command(Path data) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-Dmappa.second-factor=optional"));
        command.addAll(program(System.getProperty("mappa.app")));
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        return command;
    }

    /** The classes under test, or what {@code ./mappa build} made of them, which starts in a fraction of the time. */
    private static List<String> program(@Nullable String folder) {
        return folder == null
                ? List.of("-XX:+UseSerialGC", "-cp", classes(), OpenMappa.class.getName())
                : List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:AOTCache=" + folder + "/openmappa.aot",
                        "-jar",
                        folder + "/openmappa.jar");
    }

    /** The class path without the tests, for a process in any folder. */
    static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
