package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every form and every body of the API, with everything in it that people and machines should not send: it is refused in
 * words, changes nothing, and breaks nothing.
 */
@StageTest
class HostileInputTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** No field anywhere takes these. */
    private static final Map<String, String> NEVER_TAKEN = Map.of(
            "far too long", "x".repeat(20_000),
            "a null character", "a\0b",
            "a bell", "ring\u0007ring",
            "a right-to-left override", "abc\u202Etxt.exe",
            "an invisible mark", "a\u200Bb",
            "a non-character", "a\uFFFEb");

    /** A text may hold these, any other field may not. */
    private static final Map<String, String> ODD_WORDS = Map.of(
            "a script", "<script>alert(1)</script>",
            "SQL", "'; drop table cases.mappa_case; --",
            "a template", "${7*7}#{7*7}",
            "a path", "../../etc/passwd",
            "another alphabet", "Ωμέγα ☃ 日本");

    /** For dates, numbers, choices and identifiers. */
    private static final Map<String, String> NOT_A_VALUE = Map.of(
            "a word", "nonsense",
            "the thirtieth of February", "2024-02-30",
            "a day long ago", "0001-01-01",
            "a day far ahead", "9999-12-31",
            "a huge number", "99999999999999999999",
            "a negative number", "-2147483648",
            "not a number", "NaN");

    /** For every parameter of every address. */
    private static final List<String> HOSTILE_WORDS = List.of(
            "-1",
            "0",
            "2147483647",
            "99999999999999",
            "x",
            "",
            "%00",
            "%E2%80%AE",
            "2024-02-30",
            "9999-99-99",
            "//evil.example",
            "%27%3B--",
            "1&page=x",
            "x".repeat(5000));

    @Autowired
    Stage stage;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Samples samples = Samples.read();
    private final Set<String> complaints = new LinkedHashSet<>();
    /** What the business tables held after the last attack, and so before the next one; empty before the first. */
    private String held = "";

    private Scene scene;
    private UnaryOperator<String> ids;

    @BeforeEach
    void aCoordinatorWithACase() {
        scene = Scene.of(stage, "COORDINATOR");
        ids = kind -> scene.id(kind, true);
    }

    @Test
    void noFormTakesWhatNobodyMeans() {
        changing().filter(route -> !route.api()).forEach(this::tryForm);
        assertThat(complaints).isEmpty();
    }

    @Test
    void noBodyOfTheApiTakesWhatNobodyMeans() {
        changing().filter(Route::api).forEach(this::tryBody);
        assertThat(complaints).isEmpty();
    }

    @Test
    void noAddressBreaksAPage() {
        for (Route route : Route.all(mapping)) {
            // the error page itself, asked for directly, has no status of its own to show
            if (route.method().equals("GET") && !route.path().equals("/error")) {
                hostileAddresses(route).forEach(address -> expectNoFailure(route, address, http().get(address)));
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void oddWordsComeBackUnharmedAndEscaped() {
        ODD_WORDS.values().forEach(words -> {
            Answer made =
                    http().create("/api/persons", Map.of("familyName", words, "givenNames", "Odd", "searched", true));
            assertThat(made.status()).as(words).isEqualTo(201);
            assertThat(http().get(made.location()).json().path("familyName").asString())
                    .isEqualTo(words);
            Answer page = http().get(made.location().replace("/api", ""));
            assertThat(page.page().select("h1").text()).contains(words.strip());
            assertThat(page.body()).doesNotContain("<script>alert");
        });
    }

    @Test
    void aDraftTakesNoMoreThanADraft() {
        assertThat(http().post("/drafts", Map.of("a", "b")).status()).isEqualTo(400);
        assertThat(http().post("/drafts", Map.of("key", "x".repeat(300), "a", "b"))
                        .status())
                .isEqualTo(400);
        assertThat(http().post("/drafts", Map.of("key", "k", "a", "\0")).status())
                .isEqualTo(400);
        assertThat(http().post("/drafts", Map.of("key", "k\0", "a", "b")).status())
                .isEqualTo(400);
        assertThat(http().post("/drafts", Map.of("key", "k", "a", "x".repeat(150_000)))
                        .status())
                .isEqualTo(400);
    }

    /** All but signing out, and drafts, which keep what is typed as it is typed: their own test is below. */
    private Stream<Route> changing() {
        return Route.all(mapping).stream()
                .filter(Route::changes)
                .filter(route -> !route.path().equals("/drafts"))
                .filter(route ->
                        !route.path().endsWith("sign-out") && !route.key().equals("DELETE /api/sessions"));
    }

    private void tryForm(Route route) {
        Map<String, Object> valid = form(route);
        unchanged(route, () -> {
            for (String field : names(route, valid)) {
                badTexts(route, field).forEach((what, value) -> {
                    Map<String, Object> fields = new LinkedHashMap<>(valid);
                    fields.put(field, value);
                    expectRefusal(route, field + " is " + what, http().post(address(route), fields));
                });
            }
            String large = "x".repeat(2_000_000);
            expectRefusal(route, "two megabytes", http().post(address(route), with(valid, "extra", large)));
            if (route.command().isPresent()) {
                expectNoFailure(route, "JSON", http().json("POST", address(route), "{}", Map.of()));
            }
        });
    }

    private void tryBody(Route route) {
        ObjectNode valid = samples.of(route, ids).orElseGet(() -> JSON.createObjectNode());
        unchanged(route, () -> {
            valid.propertyStream().map(Map.Entry::getKey).toList().forEach(field -> {
                badTexts(route, field).forEach((what, value) -> {
                    ObjectNode body = valid.deepCopy();
                    body.put(field, value);
                    expectRefusal(route, field + " is " + what, send(route, JSON.writeValueAsString(body)));
                });
                wrongShapes().forEach((what, value) -> {
                    ObjectNode body = valid.deepCopy();
                    body.set(field, value);
                    expectRefusal(route, field + " is " + what, send(route, JSON.writeValueAsString(body)));
                });
            });
            if (route.command().isPresent()) {
                brokenBodies(valid).forEach((what, body) -> expectRefusal(route, what, send(route, body)));
                expectRefusal(route, "a form", http().post(address(route), Map.of("a", "b")));
            }
        });
    }

    private static Map<String, String> brokenBodies(ObjectNode valid) {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("nothing", "");
        bodies.put("no JSON", "{\"a\":");
        bodies.put("null", "null");
        bodies.put("a list", "[1,2,3]");
        bodies.put("a thousand brackets", "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
        bodies.put("a lone surrogate", "{\"familyName\":\"\\ud800\",\"reason\":\"\\udfff\",\"summary\":\"\\ud800\"}");
        ObjectNode more = valid.deepCopy();
        more.put("somethingElse", "x");
        bodies.put("a field that nobody knows", JSON.writeValueAsString(more));
        return bodies;
    }

    private static Map<String, JsonNode> wrongShapes() {
        return Map.of(
                "an object", JSON.readTree("{\"a\":{\"b\":[]}}"),
                "a list of lists", JSON.readTree("[[[[1]]]]"),
                "a number", JSON.readTree("12.5"));
    }

    /** What this field must refuse: the worst of all, and for fields that hold no words, words. */
    private Map<String, String> badTexts(Route route, String field) {
        Map<String, String> bad = new LinkedHashMap<>(NEVER_TAKEN);
        if (!holdsWords(route, field)) {
            bad.putAll(NOT_A_VALUE);
            bad.putAll(ODD_WORDS);
        }
        return bad;
    }

    private static boolean holdsWords(Route route, String field) {
        String name = field.split("[\\[.]", 2)[0];
        return route.command()
                .map(type -> Stream.of(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .anyMatch(component ->
                                component.getGenericType().getTypeName().contains("String") || field.contains(".")))
                .orElse(true);
    }

    private List<String> hostileAddresses(Route route) {
        List<String> addresses = new ArrayList<>();
        for (String id :
                List.of("nonsense", "%00", "..%2f..%2fetc", "00000000-0000-0000-0000-000000000000", "'%20or%201=1")) {
            if (route.hasObject()) {
                addresses.add(route.address(kind -> id));
            }
        }
        addresses.add(address(route) + "?q=%ff%fe");
        for (String name : asked(route)) {
            HOSTILE_WORDS.forEach(words -> addresses.add(address(route) + "?" + name + "=" + words));
        }
        return addresses;
    }

    /** What the address may be asked with. */
    private static List<String> asked(Route route) {
        return Stream.concat(
                        route.parameterNames().stream(),
                        route.command().stream()
                                .flatMap(type -> Stream.of(type.getRecordComponents()))
                                .map(RecordComponent::getName))
                .toList();
    }

    private void expectNoFailure(Route route, String address, Answer answer) {
        if (answer.status() >= 500) {
            complaints.add(route.key() + " broke at " + shorter(address));
        }
    }

    private void expectRefusal(Route route, String what, Answer answer) {
        String at = route.key() + ", " + what + ": ";
        if (answer.status() >= 500 || answer.status() < 400) {
            complaints.add(at + answer.status());
        } else if (route.api() && !answer.header("Content-Type").startsWith("application/problem+json")) {
            complaints.add(at + "not a problem document but " + answer.header("Content-Type"));
        } else if (!route.api() && answer.status() != 204 && answer.page().selectFirst("main h1, main h2") == null) {
            complaints.add(at + "no page in words, " + answer.status());
        }
    }

    private void unchanged(Route route, Runnable attack) {
        String before = held.isEmpty() ? Digest.ofBusiness(stage.owner()) : held;
        attack.run();
        held = Digest.ofBusiness(stage.owner());
        if (!held.equals(before)) {
            complaints.add(route.key() + " changed something");
        }
    }

    private Answer send(Route route, String body) {
        return http().json(
                        route.method(),
                        address(route),
                        body,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\""));
    }

    private Set<String> names(Route route, Map<String, Object> valid) {
        Set<String> names = new LinkedHashSet<>(valid.keySet());
        names.addAll(route.parameterNames().stream().filter(valid::containsKey).toList());
        return names;
    }

    private Map<String, Object> form(Route route) {
        Map<String, Object> form = new LinkedHashMap<>();
        if (route.parameterNames().contains("version")) {
            form.put("version", "1");
        }
        samples.of(route, ids).map(Samples::asForm).ifPresent(form::putAll);
        return form;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private String address(Route route) {
        return route.address(ids);
    }

    private Http http() {
        return scene.http();
    }

    private static String shorter(String text) {
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
}
