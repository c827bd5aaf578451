package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Crawl;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.ui.Assets;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every answer that the application gives, pages and API, refusals and files, signed in and not: asked once for all tests. */
final class EveryAnswer {
    /** Before anything was asked. */
    static final EveryAnswer NONE = new EveryAnswer();

    private static EveryAnswer once = NONE;

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<String> data = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    private EveryAnswer() {}

    static synchronized EveryAnswer on(Stage stage, RequestMappingHandlerMapping mapping) {
        if (once == NONE) {
            once = new EveryAnswer();
            once.ask(stage, mapping);
        }
        return once;
    }

    /** By what was asked and by whom; a refusal begins with its status. */
    Map<String, Answer> answers() {
        return answers;
    }

    Answer answer(String what) {
        return Objects.requireNonNull(answers.get(what), what);
    }

    /** What the business tables held before everything was read, and after. */
    List<String> data() {
        return data;
    }

    /** Addresses that no role was shown. */
    List<String> unseen() {
        return unseen;
    }

    void each(BiConsumer<String, Answer> check) {
        assertThat(answers).hasSizeGreaterThan(100);
        answers.forEach(check);
    }

    void pages(BiConsumer<String, Answer> check) {
        Map<String, Answer> pages = answers.entrySet().stream()
                .filter(entry -> isPage(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(pages).hasSizeGreaterThan(50);
        pages.forEach(check);
    }

    static boolean isPage(Answer answer) {
        return answer.header("Content-Type").startsWith("text/html");
    }

    private void ask(Stage stage, RequestMappingHandlerMapping mapping) {
        Crawl crawl = Crawl.of(stage, mapping, () -> data.add(Digest.ofBusiness(stage.owner())));
        unseen.addAll(crawl.unseen());
        crawl.visits().forEach(visit -> answers.put(visit.name(), visit.answer()));
        String username = OwnArea.on(stage).account("COORDINATOR");
        files(stage.http());
        refusals(stage, username);
        signingInAndOut(stage, username);
    }

    private void files(Http stranger) {
        for (String file : List.of("openmappa.css", "openmappa.js", "favicon.svg", "govuk/govuk-frontend.min.js")) {
            answers.put("the file " + file, stranger.get(Assets.at(file)));
        }
        answers.put("a file that is not there", stranger.get("/assets/none.js"));
    }

    private void refusals(Stage stage, String username) {
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

    private void keep(int status, String what, Answer answer) {
        answers.put(status + " " + what, answer);
    }

    private void signingInAndOut(Stage stage, String username) {
        Http browser = stage.http();
        answers.put("the sign-in page", browser.get("/sign-in"));
        answers.put("a wrong password", browser.submit("/sign-in", Map.of("username", "nobody", "password", "wrong")));
        answers.put(
                "signing in",
                browser.submit("/sign-in", Map.of("username", username, "password", "invented-people-only")));
        answers.put("signing out", browser.fill(browser.get("/"), "form[action=/sign-out]", Map.of()));
    }
}
