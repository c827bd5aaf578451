package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmappa.shared.Token;
import org.openmappa.testing.Answer;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Route;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests of a kind, a size or a number that nobody means. */
@StageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestsTest {
    private static final int MEGABYTE = 1024 * 1024;

    /** A few hundred bytes that would be three gigabytes to a reader of XML that believes them. */
    private static final String BOMB = "<?xml version=\"1.0\"?><!DOCTYPE l ["
            + IntStream.rangeClosed(1, 9)
                    .mapToObj(n -> "<!ENTITY l" + n + " \"" + ("&l" + (n - 1) + ";").repeat(10) + "\">")
                    .collect(Collectors.joining())
            + "<!ENTITY l0 \"lol\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><l>&l9;&x;</l>";

    @Autowired
    Stage stage;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private String username;
    private Token token;

    @BeforeAll
    void aCoordinator() {
        username = OwnArea.on(stage).account("COORDINATOR");
        token = stage.token(username);
    }

    @Test
    void noRouteOfTheApiReadsXml() {
        Map<String, Integer> other = new TreeMap<>();
        Route.all(mapping).stream()
                .filter(route -> route.api() && route.command().isPresent())
                .forEach(route -> {
                    int status = send(
                                    route.method(),
                                    route.address(kind ->
                                            kind.equals("act") ? "OPEN" : "00000000-0000-7000-8000-000000000000"),
                                    "application/xml",
                                    BodyPublishers.ofString(BOMB))
                            .statusCode();
                    if (status != 415) {
                        other.put(route.key(), status);
                    }
                });
        assertThat(other).isEmpty();
    }

    @Test
    void aFormIsNotReadFromXml() {
        HttpResponse<String> answer =
                send("POST", "/persons", "text/xml", BodyPublishers.ofString(BOMB.replace("&l9;", "")));
        assertThat(answer.statusCode()).isIn(400, 415);
        assertThat(answer.body()).doesNotContain("root:", "lollol");
    }

    @Test
    void nothingBeyondAMegabyteIsRead() {
        byte[] large = ("{\"familyName\":\"" + "x".repeat(MEGABYTE) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(send("POST", "/api/persons", "application/json", BodyPublishers.ofByteArray(large))
                        .statusCode())
                .isEqualTo(413);
        BodyPublisher unsaid = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertThat(send("POST", "/api/persons", "application/json", unsaid).statusCode())
                .as("in chunks, which do not say how long they will be")
                .isEqualTo(400);
        assertThat(send(
                                "POST",
                                "/persons",
                                "application/x-www-form-urlencoded",
                                BodyPublishers.ofString("name=" + "x".repeat(MEGABYTE)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFormHasNoMoreFieldsThanAForm() {
        String fields = IntStream.range(0, 1_001).mapToObj(n -> "f" + n + "=1").collect(Collectors.joining("&"));
        assertThat(send("POST", "/persons", "application/x-www-form-urlencoded", BodyPublishers.ofString(fields))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void jsonThatIsNestedWithoutEndIsNotRead() {
        assertThat(send("POST", "/api/persons", "application/json", BodyPublishers.ofString("[".repeat(500_000)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobodyCanSendAFile() {
        assertThat(mapping.getHandlerMethods().values().stream()
                        .flatMap(handler -> Stream.of(handler.getMethod().getParameterTypes()))
                        .filter(type ->
                                MultipartFile.class.isAssignableFrom(type) || Part.class.isAssignableFrom(type)))
                .isEmpty();
        String form = """
                --b\r
                Content-Disposition: form-data; name="name"\r
                \r
                Testperson\r
                --b\r
                Content-Disposition: form-data; name="scan"; filename="scan.jpg"\r
                Content-Type: image/jpeg\r
                \r
                pixels, and where they were taken\r
                --b--\r
                """;
        HttpResponse<String> answer =
                send("POST", "/persons", "multipart/form-data; boundary=b", BodyPublishers.ofString(form));
        assertThat(answer.statusCode()).as("nothing in it is read").isEqualTo(400);
        assertThat(answer.body()).contains("Enter a name").doesNotContain("Testperson", "pixels");
    }

    @Test
    void aCreationThatIsSentAgainIsDoneOnce() {
        var machine = stage.http().bearer(token);
        var person = Map.of("familyName", "Testperson", "givenNames", "Repeated", "searched", true);
        Answer first = machine.create("/api/persons", "odd-" + username, person);
        Answer again = machine.create("/api/persons", "odd-" + username, person);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.location()).isEqualTo(first.location());
        Answer other = machine.create(
                "/api/persons",
                "odd-" + username,
                Map.of("familyName", "Testperson", "givenNames", "Another", "searched", true));
        assertThat(other.status()).isEqualTo(422);
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage.address() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token.reveal())
                .header("Idempotency-Key", "odd")
                .header("If-Match", "\"1\"")
                .method(method, body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
