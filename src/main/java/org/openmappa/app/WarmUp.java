package org.openmappa.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.openmappa.demo.DemoAccounts;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * {@code ./mappa warm-up}: the practice run from which the JDK learns what the next starts need (its AOT cache). Starts
 * on a database that is thrown away, signs in, opens pages, ends.
 */
@Command(name = "warm-up", hidden = true, description = "Practice run for the JDK's AOT cache")
class WarmUp implements Callable<Integer> {
    private static final int ROUNDS = 20;
    private static final List<String> PAGES = List.of("/sign-in", "/", "/persons", "/cases", "/api/openapi");
    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("mappa-warm-up");
        Start start = new Start();
        start.port = 0;
        start.passwordAlone = true;
        start.trail = folder.resolve("trail"); // not beside the data of whoever builds here
        var application = start.on(DataFolder.take(folder), WarmUp::accounts);
        String address = Start.address(application);
        String session = signIn(address);
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : PAGES) {
                client.send(request(address + page).header("Cookie", session).build(), BodyHandlers.ofString());
            }
        }
        start.end();
        FileSystemUtils.deleteRecursively(folder);
        return 0;
    }

    private String signIn(String address) throws IOException, InterruptedException {
        String body = "{\"username\":\"coordinator.ns\",\"password\":\"" + DemoAccounts.PASSWORD + "\"}";
        String answer = client.send(
                        request(address + "/api/sessions")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return "__Host-mappa=" + answer.replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static void accounts(Database database) {
        new DemoAccounts(database.as(database.owner())).make();
    }
}
