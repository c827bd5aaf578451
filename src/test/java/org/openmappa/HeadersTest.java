package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.openmappa.ui.Assets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every answer that the application gives, pages and API, refusals and files, signed in and not: what its headers,
 * cookies and addresses say. OWASP ASVS 5.0, chapters V3, V4 and V14.
 */
@StageTest
class HeadersTest {
    private static final Pattern NONCE = Pattern.compile("script-src 'nonce-([A-Za-z0-9+/=]{22,})'");

    /** Kept by anybody for as long as their name stands: they hold nothing of anyone. */
    private static final String STATIC = "/assets/";

    private static final Set<String> TEXTS =
            Set.of("text/html", "text/css", "text/csv", "application/javascript", "text/javascript", "image/svg+xml");

    private static EveryAnswer all = EveryAnswer.NONE;

    /** What the pages among them give to scripts. */
    @Nested
    class PageScripts extends PageScriptsTest {}

    @Autowired
    Stage stage;

    @BeforeAll
    static void ask(
            @Autowired Stage stage,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        all = EveryAnswer.on(stage, mapping);
    }

    @Test
    void everyAddressThatCanBeReadWasRead() {
        assertThat(all.unseen()).isEmpty();
    }

    @Test
    void readingChangesNothing() {
        assertThat(all.data()).hasSize(2);
        assertThat(all.data().getLast()).isEqualTo(all.data().getFirst());
    }

    @Test
    void everyRefusalSaysWhichItIs() {
        assertThat(all.answers().keySet())
                .filteredOn(what -> what.matches("[0-9]{3} .*"))
                .allSatisfy(what ->
                        assertThat(all.answer(what).status()).isEqualTo(Integer.parseInt(what.substring(0, 3))));
    }

    @Test
    void everyAnswerMayBeHadOverTlsOnly() {
        each((what, answer) -> assertThat(answer.header("Strict-Transport-Security"))
                .as(what)
                .isEqualTo("max-age=63072000 ; includeSubDomains"));
    }

    @Test
    void everyAnswerHasAContentPolicyWithANonceOfItsOwn() {
        Set<String> nonces = new TreeSet<>();
        each((what, answer) -> {
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(what)
                    .hasSize(1);
            String policy = answer.header("Content-Security-Policy");
            assertThat(policy.split("; "))
                    .as(what)
                    .contains(
                            "default-src 'none'",
                            "object-src 'none'",
                            "base-uri 'none'",
                            "frame-ancestors 'none'",
                            "form-action 'self'",
                            "report-uri /content-policy-reports");
            assertThat(policy).as(what).doesNotContain("unsafe", "*", "http:", "https:");
            Matcher nonce = NONCE.matcher(policy);
            assertThat(nonce.find()).as(what).isTrue();
            assertThat(nonces.add(nonce.group(1)))
                    .as(what + ": a nonce used before")
                    .isTrue();
        });
    }

    @Test
    void everyScriptOfAPageIsOursAndCarriesTheNonce() {
        pages((what, answer) -> {
            Matcher nonce = NONCE.matcher(answer.header("Content-Security-Policy"));
            assertThat(nonce.find()).isTrue();
            assertThat(answer.page().select("script")).as(what).allSatisfy(script -> {
                assertThat(script.attr("nonce")).isEqualTo(nonce.group(1));
                assertThat(script.attr("src")).startsWith(STATIC);
                assertThat(script.data()).isEmpty();
            });
        });
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        pages((what, answer) -> {
            assertThat(answer.page().select("[src], link[href], object, embed, iframe, base"))
                    .as(what)
                    .extracting(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                    .allMatch(address -> address.startsWith("/assets/") || address.startsWith("data:image/"));
            assertThat(answer.page().getAllElements())
                    .as(what)
                    .noneMatch(element -> element.attributes().asList().stream()
                            .anyMatch(attribute -> attribute.getKey().startsWith("on")));
        });
    }

    @Test
    void theBrowserRunsOurScriptUnderThePolicyAndHasNothingToReport() {
        try (Browser browser = stage.browser()) {
            browser.signIn(OwnArea.on(stage).account("CASE_MANAGER"));
            browser.go("/").withoutFindings("the home page");
            assertThat(browser.page().locator("body.govuk-frontend-supported").count())
                    .as("the script, and what it imports, ran")
                    .isEqualTo(1);
        }
    }

    @Test
    void noAnswerIsTakenForAnotherType() {
        each((what, answer) -> {
            assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            if (answer.body().isEmpty()) {
                return;
            }
            String type = answer.header("Content-Type");
            assertThat(type).as(what).isNotBlank();
            if (TEXTS.contains(type.split(";", 2)[0])) {
                assertThat(type.toLowerCase(Locale.ROOT)).as(what).contains("charset=utf-8");
            }
        });
    }

    @Test
    void everyAnswerKeepsItsAddressAndItsWindowToItself() {
        each((what, answer) -> {
            assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(what).isEqualTo("same-origin");
            assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
        });
    }

    @Test
    void noAnswerAllowsAForeignOrigin() {
        each((what, answer) -> assertThat(answer.headers().map().keySet())
                .as(what)
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-")));
        Http foreign = stage.http().header("Origin", "https://evil.example");
        for (String path : List.of("/", "/sign-in", "/api/cases", Assets.at("openmappa.js"))) {
            Answer answer = foreign.get(path);
            assertThat(answer.headers().map().keySet())
                    .as(path)
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        }
    }

    @Test
    void nobodyKeepsAnswersButFiles() {
        each((what, answer) -> {
            if (answer.uri().getPath().startsWith(STATIC) && answer.status() == 200) {
                assertThat(answer.header("Cache-Control")).as(what).contains("public");
                assertThat(answer.headers().allValues("Set-Cookie")).as(what).isEmpty();
            } else {
                assertThat(answer.header("Cache-Control")).as(what).contains("no-store");
            }
        });
    }

    @Test
    void everyCookieIsForThisHostOverTlsAndNotForScripts() {
        Set<String> names = new TreeSet<>();
        each((what, answer) -> answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            List<String> parts = List.of(cookie.split("; ?"));
            names.add(parts.getFirst().split("=", 2)[0]);
            assertThat(parts.getFirst()).as(what).startsWith("__Host-");
            assertThat(parts).as(what).contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
            assertThat(cookie).as(what).doesNotContain("Domain=").hasSizeLessThan(4096);
        }));
        assertThat(names).contains("__Host-mappa", "__Host-form");
    }

    @Test
    void noSecretOfACookieStandsAnywhereElse() {
        List<String> secrets = all.answers().values().stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .filter(cookie -> cookie.startsWith("__Host-mappa="))
                .map(cookie -> cookie.substring("__Host-mappa=".length()).split(";", 2)[0])
                .filter(Predicate.not(String::isEmpty))
                .toList();
        assertThat(secrets).isNotEmpty();
        each((what, answer) ->
                assertThat(answer.body() + answer.location()).as(what).doesNotContain(secrets));
    }

    @Test
    void signingOutEmptiesTheBrowser() {
        assertThat(all.answer("signing out").header("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
        assertThat(all.answer("signing out").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-mappa=;") && cookie.contains("Max-Age=0"));
    }

    @Test
    void nothingTellsWhatWeAreMadeOf() {
        each((what, answer) -> {
            assertThat(answer.headers().map().keySet())
                    .as(what)
                    .doesNotContain("server", "Server", "x-powered-by", "X-Powered-By", "via");
            if (!answer.uri().getPath().startsWith(STATIC)) {
                assertThat(answer.body())
                        .as(what)
                        .doesNotContain("Apache Tomcat", "org.springframework", "org.postgresql", "\tat ", "\"trace\"")
                        .doesNotContainPattern("\\w(Exception|Error)\\b");
            }
        });
    }

    @Test
    void noNameStandsInAnAddress() {
        each((what, answer) -> {
            assertThat(answer.location()).as(what).doesNotContainIgnoringCase("testperson");
            assertThat(addresses(answer))
                    .as(what)
                    .noneMatch(address -> address.toLowerCase(Locale.ROOT).contains("testperson"));
        });
    }

    /** Days may: they name nobody. */
    @Test
    void noFormPutsWhatIsTypedIntoAnAddress() {
        Set<String> typed = new TreeSet<>();
        pages((what, answer) -> answer.page().select("form:not([method=post])").stream()
                .flatMap(form ->
                        form.select("input[type=text], input[type=search], textarea, input:not([type])").stream())
                .map(field -> what.replaceAll(" as .*", ": ") + field.attr("name"))
                .forEach(typed::add));
        assertThat(typed)
                .containsOnly(
                        "200 GET /annual-return: on-day",
                        "200 GET /annual-return: on-month",
                        "200 GET /annual-return: on-year");
    }

    @Test
    void everyPageOfWhoeverIsSignedInOffersToSignOut() {
        pages((what, answer) -> {
            if (what.contains(" as ") && answer.status() == 200) {
                assertThat(answer.page().select("form[action=/sign-out] button"))
                        .as(what)
                        .hasSize(1);
            }
        });
    }

    @Test
    void everyPageLinksOnlyToOurOwn() {
        pages((what, answer) -> assertThat(addresses(answer))
                .as(what)
                .allMatch(address -> address.matches("(/(?!/).*|#.*|\\?.*|data:image/.*|)")));
        each((what, answer) -> assertThat(answer.location()).as(what).matches("|/(?!/).*|http://localhost:\\d+/.*"));
    }

    private static List<String> addresses(Answer answer) {
        return EveryAnswer.isPage(answer)
                ? answer.page().select("[href], [action], [src]").stream()
                        .flatMap(element -> Stream.of("href", "action", "src").map(element::attr))
                        .toList()
                : List.of();
    }

    private static void pages(BiConsumer<String, Answer> check) {
        all.pages(check);
    }

    private static void each(BiConsumer<String, Answer> check) {
        all.each(check);
    }
}
