package org.openmappa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.LogLines;
import org.openmappa.testing.Route;
import org.openmappa.testing.Samples;
import org.openmappa.testing.Scene;
import org.openmappa.testing.Stage;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route asked by every role, about what is theirs and what is not: done once for all tests. */
final class EveryRequest {
    /** Before anything was asked. */
    static final EveryRequest NONE = new EveryRequest(List.of());

    /** What ends the session, or gives it another secret, is asked in a session of its own. */
    private static final Set<String> ENDING =
            Set.of("DELETE /api/sessions", "POST /api/sessions/proof", "POST /sign-out", "POST /step-up");

    private static final String INSIDE = "inside";
    private static final String OUTSIDE = "outside";
    private static final String NO_OBJECT = "-";
    private static final Samples SAMPLES = Samples.read();

    private static EveryRequest once = NONE;

    private final List<Scene> scenes;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final SeenFields fields = new SeenFields();
    private final SeenPages pages = new SeenPages();

    /** One request: what it was, who asked, what was answered, and between which moments. */
    record Asked(String what, UUID user, int status, String location, Instant from, Instant to) {}

    private EveryRequest(List<Scene> scenes) {
        this.scenes = scenes;
    }

    static synchronized EveryRequest on(Stage stage, RequestMappingHandlerMapping mapping) {
        if (once == NONE) {
            codeLists(stage);
            once = new EveryRequest(Scene.ofEveryRole(stage));
            once.askAll(Route.all(mapping));
        }
        return once;
    }

    /** What each role is answered, by route and place, in the words of routes.csv. */
    Map<String, Map<String, String>> rows() {
        return rows;
    }

    /** Which fields reached whom. */
    SeenFields fields() {
        return fields;
    }

    /** What the pages said to whom. */
    SeenPages pages() {
        return pages;
    }

    List<Asked> asked() {
        return asked;
    }

    /** What the process wrote into its log meanwhile. */
    List<String> log() {
        return log;
    }

    private void askAll(List<Route> routes) {
        try (LogLines lines = LogLines.listen()) {
            for (Route route : routes) {
                for (String place : route.hasObject() ? List.of(INSIDE, OUTSIDE) : List.of(NO_OBJECT)) {
                    rows.put(route.key() + " " + place, answers(route, place));
                }
            }
            log.addAll(lines.lines());
        }
    }

    /** Lists that a deployer imports are empty until then. */
    private static void codeLists(Stage stage) {
        stage.owner().sql("""
                        insert into offences.code (code, title, citation, imported_at) values ('ZZ00001', 'Invented', '', now())
                        on conflict do nothing;
                        insert into offences.listing (code, act, schedule, part, paragraph) values ('ZZ00001', 'Invented Act', '1', '', '')
                        on conflict do nothing;
                        insert into offences.actuarial (home_office_code, description, category, violent, imported_at)
                        values ('00000', 'Invented', 'UNKNOWN', false, now()) on conflict do nothing
                        """).update();
    }

    private Map<String, String> answers(Route route, String place) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("method", route.method());
        row.put("route", route.path());
        row.put("place", place);
        for (Scene scene : scenes) {
            row.put(scene.role(), kind(asked(scene, route, place)));
        }
        boolean provesNothing = place.equals(OUTSIDE)
                || row.values().stream().noneMatch(Set.of("OK", "FORBIDDEN", "NOT_FOUND")::contains);
        row.replaceAll((column, value) -> !value.equals("REFUSED") ? value : provesNothing ? "BAD_SAMPLE" : "OK");
        return row;
    }

    private Answer asked(Scene scene, Route route, String place) {
        Instant from = Instant.now();
        Answer answer = ask(
                ENDING.contains(route.key()) ? scene.anew() : scene.http(),
                route,
                kind -> scene.id(kind, !place.equals(OUTSIDE)));
        fields.saw(route, scene.role(), answer);
        pages.saw(route, scene.role(), answer);
        String what = route.key() + " " + place + " as " + scene.role();
        UUID user = scene.area().userId(scene.username());
        asked.add(new Asked(what, user, answer.status(), answer.location(), from, Instant.now()));
        return answer;
    }

    static Answer ask(Http http, Route route, UnaryOperator<String> ids) {
        String address = route.address(ids);
        var sample = SAMPLES.of(route, ids);
        if (!route.changes()) {
            return http.get(address
                    + sample.map(s -> "?"
                                    + s.propertyStream()
                                            .map(e -> e.getKey() + "="
                                                    + e.getValue().asString())
                                            .collect(Collectors.joining("&")))
                            .orElse(""));
        }
        Object body = sample.isPresent() ? sample.get() : Map.of();
        if (route.api()) {
            return http.json(
                    route.method(),
                    address,
                    body,
                    Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\""));
        }
        Map<String, Object> form = new LinkedHashMap<>(Map.of("version", "1"));
        sample.map(Samples::asForm).ifPresent(form::putAll);
        return http.post(address, form);
    }

    /** REFUSED: it came as far as the rules, or as the check of what was typed. */
    private static String kind(Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 204 -> "OK";
            case 302, 303 -> answer.location().contains("/sign-in") ? "SIGN_IN" : "OK";
            case 400, 409, 412, 422, 428 -> "REFUSED";
            case 401 -> "SIGN_IN";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            default -> "ERROR " + answer.status();
        };
    }
}
