package org.openmappa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Http;
import org.openmappa.testing.LogLines;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What no page and no honest program sends stands in the log: who, from where, at which kind of page. */
@StageTest
class TurnedAwayTest {
    private static final String SOMEBODY = UUID.randomUUID().toString();

    @Autowired
    Stage stage;

    private LogLines log;
    private OwnArea area;
    private String username;
    private Http browser;

    @BeforeEach
    void somebodySignedIn() {
        area = OwnArea.on(stage);
        username = area.account("COORDINATOR");
        browser = stage.http(username);
        log = LogLines.listen();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void aFormWithoutItsToken() {
        browser.post("/persons/" + SOMEBODY + "/offences/new", Map.of("words", "typed"));
        isLogged("FORGED_FORM, POST /persons/*/offences/new, from 127.0.0.1, user " + area.userId(username));
    }

    @Test
    void aFormOfAnotherSite() {
        String token = browser.get("/").page().select("input[name=_csrf]").val();
        browser.header("Sec-Fetch-Site", "cross-site").post("/drafts", Map.of("_csrf", token, "key", "typed"));
        isLogged("OTHER_SITE, POST /drafts, from 127.0.0.1, user " + area.userId(username));
    }

    @Test
    void textThatIsNone() {
        browser.get("/?q=typed%ff");
        isLogged("UNREADABLE, GET /, from 127.0.0.1, user -");
    }

    @Test
    void moreThanAnybodyNeedsToSend() {
        stage.api(username).create("/api/persons", "\"" + "typed".repeat(SizeFilter.LARGEST_BODY / 5) + "\"");
        isLogged("TOO_LARGE, POST /api/persons, from 127.0.0.1, user -");
    }

    @Test
    void anAddressThatMeansTwoThings() {
        browser.get("/persons/%2e%2e;typed=1//cases");
        isLogged("MALFORMED, GET /persons/*//cases, from 127.0.0.1, user -");
    }

    @Test
    void theRunbookTellsOfEach() throws IOException {
        assertThat(Files.readString(Path.of("docs/runbooks/logs.md")))
                .contains(java.util.Arrays.stream(TurnedAway.Why.values())
                        .map(Enum::name)
                        .toList());
    }

    private void isLogged(String line) {
        assertThat(log.lines())
                .filteredOn(logged -> logged.contains("Turned away"))
                .containsExactly("WARN Turned away: " + line);
    }
}
