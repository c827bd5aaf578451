package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.Route;
import org.openmappa.testing.Scene;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What may stand in an address, which histories and logs keep. OWASP ASVS 5.0, chapter V14. */
@StageTest
class AddressesTest {
    /** Paths of our own, a word of ours, the key of a row of the statute tables; words of the law, by programs, of nobody. */
    private static final Set<String> TEXTS = Set.of(
            "/sign-in next",
            "/sign-in failed",
            "/sign-in/code next",
            "/sign-in/second-factor next",
            "/step-up next",
            "/persons/{id}/offences/new offence",
            "/api/law/offences words",
            "/api/offence-codes words");

    @Autowired
    Stage stage;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void noAddressTakesWordsAboutAPerson() {
        assertThat(Route.all(mapping).stream()
                        .filter(route -> !route.changes()
                                && route.handler().getBeanType().getName().startsWith("org.openmappa."))
                        .flatMap(AddressesTest::texts)
                        .collect(Collectors.toSet()))
                .isEqualTo(TEXTS);
    }

    @Test
    void nothingPrivateHasTheNameOfAFile() {
        Scene scene = Scene.of(stage, "COORDINATOR");
        Http browser = stage.http(scene.username());
        List<String> pages =
                List.of("/", "/cases", "/cases/" + scene.id("cases", true), "/persons/" + scene.id("persons", true));
        for (String page : pages) {
            assertThat(browser.get(page).status()).as(page).isEqualTo(200);
            Stream.of("/x.css", ".css", "/%2e%2e/x.js", ";x.css", "%0a.css", "%3f.png", "%23.jpg", "/assets/x.js")
                    .map(ending -> browser.get(page + ending))
                    .forEach(AddressesTest::showsNothing);
        }
    }

    /** What the server itself refuses, before any filter of ours, says nothing of caches: a 400 is kept by nobody. */
    private static void showsNothing(Answer answer) {
        assertThat(answer.status()).as(answer.uri().toString()).isIn(400, 404);
        assertThat(answer.body()).as(answer.uri().toString()).doesNotContain("Testperson", "Apache Tomcat");
        if (answer.status() == 404) {
            assertThat(answer.header("Cache-Control"))
                    .as(answer.uri().toString())
                    .contains("no-store");
        }
    }

    /** The texts that a route takes from its address. */
    private static Stream<String> texts(Route route) {
        return Arrays.stream(route.handler().getMethod().getParameters())
                .flatMap(AddressesTest::textsOf)
                .map(name -> route.path() + " " + name);
    }

    private static Stream<String> textsOf(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return isText(parameter.getType()) ? Stream.of(parameter.getName()) : Stream.of();
        }
        return parameter.isAnnotationPresent(ModelAttribute.class)
                ? Arrays.stream(parameter.getType().getRecordComponents())
                        .filter(component -> isText(component.getType()))
                        .map(RecordComponent::getName)
                : Stream.of();
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || type.isArray() || java.util.Collection.class.isAssignableFrom(type);
    }
}
