package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Crawl;
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

    private static final Map<String, Answer> ANSWERS = new LinkedHashMap<>();
    /** What the business tables held before the crawl, and after. */
    private static final List<String> DATA = new ArrayList<>();

    private static final Set<String> UNSEEN = new TreeSet<>();

    @Autowired
    Stage stage;

    @BeforeAll
    static void ask(
            @Autowired Stage stage,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        ANSWERS.clear();
        DATA.clear();
        Crawl crawl = Crawl.of(stage, mapping, () -> DATA.add(Digest.ofBusiness(stage.owner())));
        UNSEEN.addAll(crawl.unseen());
        crawl.visits().forEach(visit -> ANSWERS.put(visit.name(), visit.answer()));
        String username = OwnArea.on(stage).account("COORDINATOR");
        files(stage.http());
        refusals(stage, username);
        signingInAndOut(stage, username);
    }

    private static void files(Http stranger) {
        for (String file : List.of("openmappa.css", "openmappa.js", "favicon.svg", "govuk/govuk-frontend.min.js")) {
            ANSWERS.put("the file " + file, stranger.get(Assets.at(file)));
        }
        ANSWERS.put("a file that is not there", stranger.get("/assets/none.js"));
    }

    private static void refusals(Stage stage, String username) {
        Http browser = stage.http(username);
        Http machine = stage.api(username);
        keep(400, "a page", browser.get("/annual-return/cases?on=never"));
        keep(400, "what is no text", browser.get("/?q=%ff%fe"));
        keep(400, "what is no text, to the API", machine.get("/api/cases?q=%ff%fe"));
        keep(400, "what is no JSON", machine.create("/api/persons", "{"));
        keep(401, "the API without a session", stage.http().get("/api/cases"));
        keep(403, "a page of another role", browser.get("/accounts"));
        keep(403, "a form without its token", browser.post("/drafts", Map.of("key", "k")));
        keep(403, "a form without its token, of a stranger", stage.http().post("/sign-in", Map.of("username", "x")));
        keep(404, "a page", browser.get("/nowhere"));
        keep(404, "the API", machine.get("/api/nowhere"));
        keep(405, "a page", machine.delete("/sign-in"));
        keep(405, "the API", machine.delete("/api/cases"));
        keep(415, "the API", machine.post("/api/persons", Map.of("a", "b")));
        keep(302, "a stranger", stage.http().get("/"));
    }

    private static void keep(int status, String what, Answer answer) {
        ANSWERS.put(status + " " + what, answer);
    }

    @Test
    void everyAddressThatCanBeReadWasRead() {
        assertThat(UNSEEN).isEmpty();
    }

    @Test
    void readingChangesNothing() {
        assertThat(DATA).hasSize(2);
        assertThat(DATA.getLast()).isEqualTo(DATA.getFirst());
    }

    @Test
    void everyRefusalSaysWhichItIs() {
        assertThat(ANSWERS.keySet())
                .filteredOn(what -> what.matches("[0-9]{3} .*"))
                .allSatisfy(what -> assertThat(
                                Objects.requireNonNull(ANSWERS.get(what)).status())
                        .isEqualTo(Integer.parseInt(what.substring(0, 3))));
    }

    private static void signingInAndOut(Stage stage, String username) {
        Http browser = stage.http();
        ANSWERS.put("the sign-in page", browser.get("/sign-in"));
        ANSWERS.put("a wrong password", browser.submit("/sign-in", Map.of("username", "nobody", "password", "wrong")));
        ANSWERS.put(
                "signing in",
                browser.submit("/sign-in", Map.of("username", username, "password", "invented-people-only")));
        ANSWERS.put("signing out", browser.fill(browser.get("/"), "form[action=/sign-out]", Map.of()));
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
        List<String> secrets = ANSWERS.values().stream()
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
        assertThat(Objects.requireNonNull(ANSWERS.get("signing out")).header("Clear-Site-Data"))
                .contains("\"cache\"", "\"storage\"");
        assertThat(Objects.requireNonNull(ANSWERS.get("signing out")).headers().allValues("Set-Cookie"))
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

    /** Days, and words of the statute book, may: they name nobody. */
    @Test
    void noFormPutsWhatIsTypedOfAPersonIntoAnAddress() {
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
                        "200 GET /annual-return: on-year",
                        "200 GET /check: words",
                        "200 GET /persons/{id}/offences/find: words");
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
        return isPage(answer)
                ? answer.page().select("[href], [action], [src]").stream()
                        .flatMap(element -> Stream.of("href", "action", "src").map(element::attr))
                        .toList()
                : List.of();
    }

    private static void pages(BiConsumer<String, Answer> check) {
        Map<String, Answer> pages = ANSWERS.entrySet().stream()
                .filter(entry -> isPage(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(pages).hasSizeGreaterThan(50);
        pages.forEach(check);
    }

    private static boolean isPage(Answer answer) {
        return answer.header("Content-Type").startsWith("text/html");
    }

    private static void each(BiConsumer<String, Answer> check) {
        assertThat(ANSWERS).hasSizeGreaterThan(100);
        ANSWERS.forEach(check);
    }
}
