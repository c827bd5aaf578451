package org.openmappa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Route;
import org.openmappa.testing.Scene;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page, by the first role that may open it, and the home page of every role, in a real browser: WCAG 2.2 AA as far
 * as a machine can tell, and the content policy.
 */
@StageTest
class EveryPageTest {
    @Autowired
    Stage stage;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** What a page has to be asked that is nothing without. */
    private static final Map<String, String> ASKED = Map.of(
            "/annual-return/cases", "?on=2025-03-31&category=1&level=1",
            "/persons/{id}/offences/new", "?offence=OAPA1861-s18");

    /** Only sends on to another page. */
    private static final String SIGNPOST = "/cases/{id}/items/{item}";

    /** What only somebody on their way in sees, or somebody with a second factor; SignInJourneyTest looks at it. */
    private static final Set<String> STEPS =
            Set.of("/sign-in/code", "/sign-in/second-factor", "/your-sign-in/recovery-codes");

    private final List<String> findings = new ArrayList<>();

    @Test
    void everyPageIsAccessible() {
        List<Route> unseen = new ArrayList<>(pages());
        try (Browser browser = stage.browser()) {
            for (Scene scene : Scene.ofEveryRole(stage)) {
                List<Route> open =
                        unseen.stream().filter(route -> opens(scene, route)).toList();
                look(browser, scene, open);
                unseen.removeAll(open);
            }
        }
        assertThat(findings).isEmpty();
        assertThat(unseen)
                .extracting(Route::path)
                .as("pages that no role can open")
                .isEmpty();
    }

    private List<Route> pages() {
        return Route.all(mapping).stream()
                .filter(route ->
                        !route.api() && !route.changes() && !route.path().equals(SIGNPOST))
                .filter(route -> !STEPS.contains(route.path()))
                .filter(route -> !route.path().matches(".*(\\.pdf|\\.csv|\\.ods|/error)$"))
                .toList();
    }

    private static boolean opens(Scene scene, Route route) {
        return scene.http().get(address(scene, route)).status() == 200;
    }

    private static String address(Scene scene, Route route) {
        return route.address(kind -> scene.id(kind, true)) + ASKED.getOrDefault(route.path(), "");
    }

    private void look(Browser browser, Scene scene, List<Route> routes) {
        browser.forgets().signIn(scene.username());
        Stream.concat(Stream.of("/"), routes.stream().map(route -> address(scene, route)))
                .distinct()
                .forEach(address -> look(browser, address, scene.role()));
    }

    private void look(Browser browser, String address, String role) {
        try {
            browser.go(address).withoutFindings(address + " as " + role);
        } catch (AssertionError finding) {
            findings.add(finding.getMessage());
        }
    }
}
