package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.ui.Assets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What runs in the browser, and what the pages give it to run on. OWASP ASVS 5.0, chapter V3. Runs within
 * {@link HeadersTest}, so that everything is asked once.
 */
abstract class PageScriptsTest {
    private static final Path OURS = Path.of("src/main/resources/static/assets");

    /** Parts of the design systems that do something on our pages; each was read for what it puts into the page. */
    private static final Set<String> PARTS = Set.of(
            "govuk-button",
            "govuk-character-count",
            "govuk-checkboxes",
            "govuk-error-summary",
            "govuk-password-input",
            "govuk-radios",
            "govuk-service-navigation",
            "govuk-skip-link");

    /** What our script asks of the document: elements of some kinds could pass for it by their name. */
    private static final Set<String> ASKED_OF_DOCUMENT = Set.of("body", "createElement", "querySelectorAll");

    private static EveryAnswer all = EveryAnswer.NONE;

    @Autowired
    Stage stage;

    @BeforeAll
    static void ask(
            @Autowired Stage stage,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        all = EveryAnswer.on(stage, mapping);
    }

    @Test
    void ourScriptsPutTextIntoThePageAsText() {
        assertThat(ours())
                .isNotEmpty()
                .allSatisfy((file, script) -> assertThat(script)
                        .as(file)
                        .doesNotContainPattern(
                                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|srcdoc|DOMParser")
                        .doesNotContainPattern("createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|javascript:")
                        .doesNotContainPattern("\\beval\\b|\\bFunction\\s*\\(|set(Timeout|Interval)\\s*\\(\\s*['\"`]"));
    }

    @Test
    void onlyPartsOfTheDesignSystemsThatWereReadAreUsed() {
        Set<String> used = new TreeSet<>();
        all.pages((what, answer) ->
                answer.page().select("[data-module]").forEach(element -> used.add(element.attr("data-module"))));
        assertThat(used).isEqualTo(new TreeSet<>(PARTS));
    }

    @Test
    void noPartInUseWritesMarkupOrKeepsAnything() throws IOException {
        var library = new PathMatchingResourcePatternResolver();
        for (String part : PARTS) {
            String name = part.replace("govuk-", "");
            var sources =
                    library.getResources("classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/components/"
                            + name + "/" + name + ".mjs");
            assertThat(sources).as(part).hasSize(1);
            assertThat(sources[0].getContentAsString(StandardCharsets.UTF_8))
                    .as(part)
                    .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b")
                    .doesNotContainPattern("localStorage|sessionStorage|indexedDB|\\bcaches\\b|document\\.cookie");
        }
    }

    @Test
    void noElementPassesForWhatOurScriptAsksOf() {
        String script = String.join("\n", ours().values());
        assertThat(script).doesNotContainPattern("\\b(window|globalThis|self|top|parent|frames)\\b");
        assertThat(asked(script, "\\bdocument\\.(\\w+)")).isEqualTo(ASKED_OF_DOCUMENT);
        Set<String> ofForms = asked(script, "\\bform\\.(\\w+)");
        assertThat(ofForms).contains("querySelector");
        all.pages((what, answer) -> {
            assertThat(answer.page().select("script"))
                    .as(what)
                    .allMatch(element -> element.attr("type").equals("module"));
            assertThat(names(answer, "input, select, textarea, button, fieldset, output, object, img"))
                    .as(what)
                    .doesNotContainAnyElementsOf(ofForms);
            assertThat(names(answer, "form, img, iframe, embed, object"))
                    .as(what)
                    .doesNotContainAnyElementsOf(ASKED_OF_DOCUMENT);
        });
    }

    private static List<String> names(Answer answer, String elements) {
        return answer.page().select(elements).stream()
                .flatMap(element -> Stream.of(element.id(), element.attr("name")))
                .toList();
    }

    @Test
    void noScriptListensToOtherWindowsOrSpeaksToThem() {
        assertThat(served())
                .hasSize(3)
                .allSatisfy((file, script) -> assertThat(script)
                        .as(file)
                        .doesNotContainPattern(
                                "['\"]message['\"]|onmessage|postMessage|\\bopener\\b|BroadcastChannel"));
    }

    @Test
    void nothingIsAskedForOrAnsweredAsAScript() {
        assertThat(served())
                .allSatisfy((file, script) ->
                        assertThat(script).as(file).doesNotContainPattern("createElement\\(['\"`]script"));
        all.each((what, answer) -> {
            if (!answer.uri().getPath().startsWith("/assets/")) {
                assertThat(answer.header("Content-Type")).as(what).doesNotContain("script");
            }
        });
        Http machine = stage.api(OwnArea.on(stage).account("COORDINATOR"));
        for (String name : List.of("callback", "jsonp", "jsonpCallback", "cb")) {
            Answer answer = machine.get("/api/cases?" + name + "=stolen");
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.body()).startsWith("{").doesNotContain("stolen");
        }
    }

    @Test
    void noPageNeedsWhatBrowsersHaveGivenUp() {
        all.pages((what, answer) -> {
            assertThat(answer.body().stripLeading()).as(what).startsWithIgnoringCase("<!doctype html>");
            assertThat(answer.page()
                            .select("applet, object, embed, bgsound, frame, frameset, marquee, param, keygen, isindex"))
                    .as(what)
                    .isEmpty();
        });
        assertThat(ours())
                .allSatisfy((file, script) -> assertThat(script)
                        .as(file)
                        .doesNotContainPattern(
                                "ActiveX|XDomainRequest|attachEvent|openDatabase|applicationCache|\\.unload\\b"));
    }

    @Test
    void ourScriptsKeepNothingInTheBrowser() {
        assertThat(ours())
                .allSatisfy((file, script) -> assertThat(script)
                        .as(file)
                        .doesNotContainPattern(
                                "localStorage|sessionStorage|indexedDB|\\bcaches\\b|serviceWorker|document\\.cookie"));
    }

    private static Set<String> asked(String script, String pattern) {
        return Pattern.compile(pattern)
                .matcher(script)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> ours() {
        try (Stream<Path> files = Files.walk(OURS)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .collect(Collectors.toMap(Path::toString, PageScriptsTest::text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** With those of the design systems, as the browser gets them. */
    private Map<String, String> served() {
        return Stream.of("openmappa.js", "govuk/govuk-frontend.min.js", "moj/moj-frontend.min.js")
                .collect(Collectors.toMap(
                        file -> file, file -> stage.http().get(Assets.at(file)).body()));
    }
}
