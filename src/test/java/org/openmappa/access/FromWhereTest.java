package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.persons.FindPersons;
import org.openmappa.persons.Wanted;
import org.openmappa.shared.Token;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every act says from where it was done: from where the session was used last, not from where it was signed in. */
@StageTest
class FromWhereTest {
    private static final Origin OFFICE = new Origin("192.0.2.10", "test");
    private static final Origin ELSEWHERE = new Origin("203.0.113.7", "test");

    @Autowired
    Stage stage;

    @Autowired
    Sessions sessions;

    @Autowired
    FindPersons find;

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
    void anActSaysFromWhereTheSessionIsUsedNow() {
        searchFrom(OFFICE);
        searchFrom(ELSEWHERE);
        searchFrom(OFFICE);
        assertThat(origins()).containsExactly(OFFICE.address(), ELSEWHERE.address(), OFFICE.address());
    }

    @Test
    void oneSessionSaysNothingOfAnother() {
        Token other = stage.token(username);
        searchFrom(OFFICE);
        sessions.actor(other, ELSEWHERE);
        find.by(stage.actor(token), new Wanted("Nobody Invented", null, null));
        assertThat(origins()).containsExactly(OFFICE.address(), "test");
    }

    @Test
    void theListOfSessionsSaysFromWhereEachIsUsed() {
        var here = stage.http(username);
        sessions.actor(token, ELSEWHERE);
        assertThat(here.get("/your-sign-in").words()).contains(ELSEWHERE.address());
    }

    private void searchFrom(Origin origin) {
        find.by(sessions.actor(token, origin).orElseThrow(), new Wanted("Nobody Invented", null, null));
    }

    private List<String> origins() {
        return stage.owner()
                .sql(
                        "select trail.origin_of(id) from trail.entry where user_id = ? and what = 'person.find' order by id")
                .param(area.userId(username))
                .query(String.class)
                .list();
    }
}
