package org.openmappa;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.Route;
import org.openmappa.testing.Samples;
import org.openmappa.testing.Scene;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests that somebody else wants a signed-in browser to make, on every route that changes something. */
@StageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgeryTest {
    /** Gives its secret in the body, to programs; no browser keeps it. */
    private static final String FOR_PROGRAMS = "POST /api/sessions";

    @Autowired
    Stage stage;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Samples samples = Samples.read();
    private Scene scene;

    @BeforeAll
    void aCoordinatorWithACase() {
        scene = Scene.of(stage, "COORDINATOR");
    }

    @Test
    void nothingChangesWithoutTheTokenOfThePage() {
        Http browser = browser();
        expectRefusals(changing().filter(route -> !route.key().equals(FOR_PROGRAMS)), route -> ask(browser, route, ""));
    }

    @Test
    void theTokenOfSomebodyElsesPageIsNone() {
        Http browser = browser();
        String foreign = token(stage.http(scene.area().account("CASE_MANAGER")));
        expectRefusals(
                changing().filter(route -> !route.key().equals(FOR_PROGRAMS)), route -> ask(browser, route, foreign));
    }

    @Test
    void aPageOfAnotherSiteChangesNothingWhateverItSends() {
        for (String site : List.of("cross-site", "same-site")) {
            Http browser = browser();
            String right = token(browser);
            browser.header("Sec-Fetch-Site", site).header("Origin", "https://evil.example");
            expectRefusals(changing(), route -> ask(browser, route, right));
        }
    }

    @Test
    void aBearerTokenThatIsNoneDoesNotLetTheCookieIn() {
        Http browser = browser().header("Authorization", "Bearer nonsense");
        String before = Digest.ofBusiness(stage.owner());
        changing().filter(route -> !route.key().equals(FOR_PROGRAMS)).forEach(route -> {
            Answer answer = ask(browser, route, "");
            assertThat(answer.status() == 401
                            || answer.location().contains("/sign-in")
                            || route.path().startsWith("/sign-in"))
                    .as(route.key() + " " + answer.status())
                    .isTrue();
        });
        assertThat(Digest.ofBusiness(stage.owner())).isEqualTo(before);
    }

    @Test
    void onlyTheMethodsThatAreMeantWork() {
        Map<String, Set<String>> meant = new TreeMap<>();
        Route.all(mapping)
                .forEach(route -> meant.computeIfAbsent(
                                route.address(kind -> scene.id(kind, true)), path -> new TreeSet<>())
                        .add(route.method()));
        meant.remove("/error");
        Set<String> complaints = new LinkedHashSet<>();
        meant.forEach((path, methods) -> Stream.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "MAPPA")
                .filter(method -> !methods.contains(method))
                .forEach(method -> {
                    int status = scene.http().json(method, path, "{}", Map.of()).status();
                    if (!Set.of(400, 403, 404, 405, 501).contains(status)) {
                        complaints.add(method + " " + path + ": " + status);
                    }
                }));
        assertThat(complaints).isEmpty();
    }

    @Test
    void noHeaderAndNoFieldTurnsOneMethodIntoAnother() {
        Http sly = stage.api(scene.username())
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Method", "DELETE");
        assertThat(sly.get("/api/sessions").status()).isEqualTo(405);
        assertThat(sly.get("/api/sessions?_method=DELETE").status()).isEqualTo(405);
        assertThat(sly.get("/").status()).as("the session still lives").isEqualTo(200);
    }

    @Test
    void aSessionThatWasSignedOutOpensNothing() {
        Http browser = browser();
        String secret = browser.cookie("__Host-mappa");
        assertThat(secret).isNotBlank();
        browser.fill(browser.get("/"), "form[action=/sign-out]", Map.of());
        Http again = stage.http().cookie("__Host-mappa", secret);
        assertThat(again.get("/").location()).contains("/sign-in");
        assertThat(again.get("/api/cases").status()).isEqualTo(401);
        assertThat(stage.http()
                        .header("Authorization", "Bearer " + secret)
                        .get("/api/cases")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aSessionOfTheApiThatWasEndedOpensNothing() {
        Http machine = stage.api(scene.username());
        assertThat(machine.delete("/api/sessions").status()).isEqualTo(204);
        assertThat(machine.get("/api/cases").status()).isEqualTo(401);
        assertThat(machine.get("/").location()).contains("/sign-in");
    }

    @Test
    void nobodyIsSentWhereAHeaderSays() throws IOException {
        for (String header : List.of("X-Forwarded-Host", "X-Forwarded-Prefix", "X-Original-URL", "Forwarded")) {
            Answer answer = stage.http().header(header, "host=evil.example").get("/");
            assertThat(answer.location()).as(header).startsWith("/sign-in").doesNotContain("evil");
        }
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .contains(" 302 ")
                .contains("Location: /sign-in?next=%2F")
                .doesNotContain("evil.example");
    }

    @Test
    void nobodyIsSentWhereAParameterSays() {
        for (String elsewhere : List.of(
                "https://evil.example",
                "//evil.example",
                "/%5Cevil.example",
                "%5C%5Cevil.example",
                "javascript:alert(1)",
                "/%0d%0aLocation:%20https://evil.example",
                "/%2Fevil.example",
                "/.evil.example")) {
            for (String page : List.of("/sign-in", "/step-up")) {
                Answer answer = browser().get(page + "?next=" + elsewhere);
                assertThat(answer.location() + answer.page().select("[name=next], a, form"))
                        .as(page + " " + elsewhere)
                        .doesNotContain("evil.example", "javascript:");
            }
        }
    }

    @Test
    void aLineBreakInAnAddressBreaksNoHeader() {
        for (String path : List.of(
                "/a%0d%0aSet-Cookie:%20forged=1",
                "/sign-in?next=%0d%0aSet-Cookie:%20forged=1", "/?done=%0d%0aX:%20y")) {
            Answer answer = stage.http().get(path);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.contains("forged"));
            assertThat(answer.headers().map()).as(path).doesNotContainKey("x");
        }
    }

    @Test
    void twoLengthsOrALengthBesideChunksAreNotRead() throws IOException {
        for (String framing : List.of(
                "Content-Length: 3\r\nContent-Length: 30\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 3\r\nTransfer-Encoding: gzip\r\n")) {
            assertThat(raw("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + framing
                            + "\r\na=b\r\n\r\nGET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    .as(framing)
                    .containsPattern("^HTTP/1.1 (400|501) ")
                    .doesNotContain(" 200 ");
        }
    }

    private void expectRefusals(Stream<Route> routes, Function<Route, Answer> forged) {
        String before = Digest.ofBusiness(stage.owner());
        Set<String> taken = routes.map(
                        route -> Map.entry(route.key(), forged.apply(route).status()))
                .filter(entry -> entry.getValue() != 403)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(taken).isEmpty();
        assertThat(Digest.ofBusiness(stage.owner())).isEqualTo(before);
    }

    private Stream<Route> changing() {
        return Route.all(mapping).stream().filter(Route::changes);
    }

    /** As a browser would, with its cookie. */
    private Answer ask(Http browser, Route route, String token) {
        var sample = samples.of(route, kind -> scene.id(kind, true));
        String address = route.address(kind -> scene.id(kind, true));
        if (route.api()) {
            Map<String, String> headers = new LinkedHashMap<>(Map.of("If-Match", "\"1\"", "Idempotency-Key", "forged"));
            if (!token.isEmpty()) {
                headers.put("X-CSRF-TOKEN", token);
            }
            return browser.json(
                    route.method(), address, sample.map(Object::toString).orElse("{}"), headers);
        }
        Map<String, Object> form = new LinkedHashMap<>(Map.of("version", "1", "_csrf", token));
        sample.map(Samples::asForm).ifPresent(form::putAll);
        return browser.post(address, form);
    }

    private Http browser() {
        return stage.http(scene.username());
    }

    private static String token(Http browser) {
        return browser.get("/").page().select("input[name=_csrf]").val();
    }

    /** The whole answer to bytes that no client would send. */
    private String raw(String request) throws IOException {
        URI address = URI.create(stage.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
