package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmappa.shared.Token;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

@StageTest
class SessionLimitsTest {
    private static final Origin HERE = new Origin("test", "test");

    @Autowired
    Stage stage;

    @Autowired
    Sessions sessions;

    OwnArea area;
    String username;
    Token token;

    @BeforeEach
    void aSession() {
        area = OwnArea.on(stage);
        username = area.account("CASE_MANAGER");
        token = stage.token(username);
    }

    @Test
    void aSessionThatNobodyUsesEnds() {
        passes("last_seen_at", "29 minutes");
        assertThat(sessions.actor(token, HERE)).isPresent();
        passes("last_seen_at", "31 minutes");
        assertThat(sessions.actor(token, HERE)).isEmpty();
    }

    @Test
    void useKeepsItAlive() {
        passes("last_seen_at", "20 minutes");
        sessions.actor(token, HERE);
        passes("last_seen_at", "20 minutes");
        assertThat(sessions.actor(token, HERE)).isPresent();
    }

    @Test
    void aSessionEndsWithTheWorkingDayHoweverMuchItIsUsed() {
        passes("started_at", "479 minutes");
        assertThat(sessions.actor(token, HERE)).isPresent();
        passes("started_at", "2 minutes");
        assertThat(sessions.actor(token, HERE)).isEmpty();
    }

    @Test
    void aSessionThatEndedIsNotTakenUpAgain() {
        passes("last_seen_at", "31 minutes");
        sessions.actor(token, HERE);
        assertThat(stage.http().bearer(token).get("/api/cases").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox on Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0|Edge on Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Safari/604.1|Safari on iPhone",
                "curl/8.5.0|Another program"
            })
    void aBrowserIsCalledAsItsOwnerCallsIt(String agent, String name) {
        assertThat(ClientName.of(Optional.of(agent))).isEqualTo(name);
    }

    private void passes(String since, String time) {
        stage.owner()
                .sql("update access.session set " + since + " = " + since + " - ?::interval where user_id = ?")
                .params(time, area.userId(username))
                .update();
    }
}
