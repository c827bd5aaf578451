package org.openmappa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Route;
import org.openmappa.testing.Scene;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that a role may open, in a real browser: WCAG 2.2 AA as far as a machine can tell, and the content policy. */
@StageTest
@Tag("unproven")
class EveryPageTest {
    @Autowired
    Stage stage;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @ValueSource(strings = {"COORDINATOR", "CHAIR_2"})
    void everyPageOfARoleIsAccessible(String role) {
        Scene scene = Scene.of(stage, role);
        List<String> findings = new ArrayList<>();
        int seen = 0;
        try (Browser browser = stage.browser()) {
            browser.signIn(scene.username());
            for (Route route : pages()) {
                String address = route.address(kind -> scene.id(kind, true));
                if (scene.http().get(address).status() == 200) {
                    seen++;
                    look(browser, address, role + route.path().replaceAll("[^a-z]+", "-"), findings);
                }
            }
        }
        assertThat(findings).isEmpty();
        assertThat(seen).isGreaterThan(10);
    }

    private List<Route> pages() {
        return Route.all(mapping).stream()
                .filter(route -> !route.api() && !route.changes())
                .filter(route -> !route.path().matches(".*(\\.pdf|\\.csv|\\.ods|/error)$"))
                .toList();
    }

    private static void look(Browser browser, String address, String name, List<String> findings) {
        try {
            browser.go(address).accessible(name);
        } catch (AssertionError finding) {
            findings.add(address + ": " + finding.getMessage());
        }
    }
}
