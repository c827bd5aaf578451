package org.openmappa.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openmappa.demo.DemoAccounts;

/** The application as {@code ./mappa serve} starts it. */
final class Server implements AutoCloseable {
    private static final String READY = "OpenMAPPA is ready: http://localhost:";
    private final Process process;
    private final BenchDatabase database;
    private final int port;

    private Server(Process process, BenchDatabase database, int port) {
        this.process = process;
        this.database = database;
        this.port = port;
    }

    static Server start(Path data) throws IOException {
        BenchDatabase.keepLog(data);
        return start(data, List.of());
    }

    static Server start(Path data, List<String> flags) throws IOException {
        Path app = Path.of(System.getProperty("mappa.home"), "target", "app");
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(flags.isEmpty() ? List.of("-XX:AOTCache=" + app.resolve("openmappa.aot")) : flags);
        command.addAll(List.of(System.getenv().getOrDefault("MAPPA_JAVA_OPTIONS", "-Dnone").split(" ")));
        command.addAll(List.of("-jar", app.resolve("openmappa.jar").toString(), "serve", "--port", "0", "--data"));
        command.add(data.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MAPPA_SECOND_FACTOR", "optional"); // it is pages that are measured, not people
        Process process = builder.start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                int port = Integer.parseInt(line.substring(READY.length()).strip());
                return new Server(process, new BenchDatabase(data), port);
            }
        }
        throw new IOException("the application did not start");
    }

    int port() {
        return port;
    }

    BenchDatabase database() {
        return database;
    }

    long cpuMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** Opens a session and gives its token. */
    String signIn(String username) throws IOException, InterruptedException {
        String body = "{\"username\":\"" + username + "\",\"password\":\"" + DemoAccounts.PASSWORD + "\"}";
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/sessions"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return answer.replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
