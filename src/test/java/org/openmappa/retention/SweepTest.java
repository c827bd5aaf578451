package org.openmappa.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmappa.shared.Ids;
import org.openmappa.shared.Token;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Working data go by themselves: what is over goes, what is not over stays, and the trail says how many went. */
@StageTest
class SweepTest {
    @Autowired
    Stage stage;

    OwnArea area;
    String username;
    UUID user;
    UUID person;

    @BeforeEach
    void somebody() {
        area = OwnArea.on(stage);
        username = area.account("CASE_MANAGER");
        user = area.userId(username);
        person = area.personOf(area.openCase(1, 1, LocalDate.of(2026, 1, 5)));
        sweep();
    }

    private void sweep() {
        SweepRecords records =
                new SweepRecords(stage.database().as(stage.database().sweeper()));
        while (records.sweep()) {
            // the rest
        }
    }

    /** A row of the working data of somebody, so many hours old; the key is what it is found by. */
    private String row(String table, int hours) {
        String key = Ids.next().toString();
        String values =
                switch (table) {
                    case "access.pending_sign_in" ->
                        "(token_hash, user_id, needs, origin, client, started_at) select sha256(:key::bytea), :user, 'CODE', 'test', 'test', at";
                    case "access.attempts" -> "(subject, failed, since) select sha256(:key::bytea), 3, at";
                    case "access.presence" -> "(id, user_id, person_id, told_at) select :key::uuid, :user, :person, at";
                    case "web.answered" ->
                        "(key, user_id, fingerprint, status, body, answered_at) select :key, :user, 'test', 201, '{}', at";
                    case "web.draft" -> "(key, user_id, body, saved_at) select :key, :user, '{}', at";
                    default -> throw new IllegalArgumentException(table);
                };
        stage.owner()
                .sql("insert into " + table + " " + values
                        + " from (select clock_timestamp() - make_interval(hours => :hours) as at) as moment")
                .param("key", key)
                .param("user", user)
                .param("person", person)
                .param("hours", hours)
                .update();
        return key;
    }

    private boolean isThere(String table, String key) {
        String found =
                switch (table) {
                    case "access.pending_sign_in" -> "token_hash = sha256(:key::bytea)";
                    case "access.attempts" -> "subject = sha256(:key::bytea)";
                    case "access.presence" -> "id = :key::uuid";
                    default -> "key = :key";
                };
        return stage.owner()
                .sql("select exists (select 1 from " + table + " where " + found + ")")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private UUID session(String age) {
        Token token = stage.token(username);
        return stage.owner()
                .sql("""
                        update access.session set started_at = started_at - :age::interval, last_seen_at = last_seen_at - :age::interval
                        where token_hash = sha256(:token) returning id
                        """)
                .param("age", age)
                .param("token", token.bytes())
                .query(UUID.class)
                .single();
    }

    private boolean isThere(UUID session) {
        return stage.owner()
                .sql("select exists (select 1 from access.session where id = ?)")
                .param(session)
                .query(Boolean.class)
                .single();
    }

    private String lastEntry() {
        return stage.owner().sql("""
                        select e.action || ' ' || p.body from trail.entry e join trail.payload p on p.entry_id = e.id
                        where e.what = 'retention.sweep' order by e.at desc limit 1
                        """).query(String.class).optional().orElse("");
    }

    private long entries() {
        return stage.owner()
                .sql("select count(*) from trail.entry where what = 'retention.sweep'")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "access.pending_sign_in, 24",
        "access.attempts, 24",
        "access.presence, 24",
        "web.answered, 168",
        "web.draft, 720"
    })
    void whatIsOverGoesAndWhatIsNotOverStays(String table, int hours) {
        String over = row(table, hours + 1);
        String running = row(table, hours - 1);
        sweep();
        assertThat(isThere(table, over)).isFalse();
        assertThat(isThere(table, running)).isTrue();
    }

    @Test
    void aSessionThatIsOverGoesAfterThirtyDays() {
        UUID over = session("31 days");
        UUID recent = session("29 days");
        UUID live = session("0 days");
        sweep();
        assertThat(isThere(over)).isFalse();
        assertThat(isThere(recent)).isTrue();
        assertThat(isThere(live)).isTrue();
    }

    @Test
    void whenAnAccountWasLastUsedIsKnownForGood() {
        UUID last = session("400 days");
        UUID earlier = session("401 days");
        Http administrator = stage.http(area.account("SECURITY_ADMIN"));
        String before = administrator.get("/accounts/" + user).words();
        sweep();
        assertThat(isThere(earlier)).isFalse();
        assertThat(isThere(last)).isTrue();
        assertThat(administrator.get("/accounts/" + user).words())
                .isEqualTo(before)
                .doesNotContain("Never");
    }

    @Test
    void whenAProgramWasLastUsedIsKnownForGood() {
        UUID machine = area.machine("https://provider.example", "client " + user, "case.read");
        session("0 days");
        UUID last = byMachine(machine, "300 days");
        UUID earlier = byMachine(machine, "301 days");
        sweep();
        assertThat(isThere(earlier)).isFalse();
        assertThat(isThere(last)).isTrue();
    }

    private UUID byMachine(UUID machine, String age) {
        UUID session = session(age);
        stage.owner()
                .sql("update access.session set how = 'MACHINE', machine_id = ? where id = ?")
                .params(machine, session)
                .update();
        return session;
    }

    @Test
    void anAccountThatWaitsStillWaits() {
        String locked = row("access.attempts", 48);
        stage.owner()
                .sql(
                        "update access.attempts set wait_until = clock_timestamp() + interval '1 hour' where subject = sha256(:key::bytea)")
                .param("key", locked)
                .update();
        sweep();
        assertThat(isThere("access.attempts", locked)).isTrue();
    }

    @Test
    void theTrailSaysHowManyWent() {
        row("web.draft", 800);
        row("web.draft", 900);
        row("access.presence", 30);
        sweep();
        assertThat(lastEntry()).isEqualTo("SYSTEM {\"DRAFT\": 2, \"PRESENCE\": 1}");
    }

    @Test
    void whereNothingWentNothingIsSaid() {
        long before = entries();
        sweep();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aRequestThatIsRepeatedWithinTheWeekCreatesNothingTwice() {
        Http api = stage.api("casemanager.ns");
        String key = Ids.next().toString();
        Map<String, ?> person =
                Map.of("familyName", "Repeated", "givenNames", "Invented " + key.substring(28), "searched", true);
        Answer first = api.create("/api/persons", key, person);
        age(key, "6 days");
        sweep();
        assertThat(api.create("/api/persons", key, person).location()).isEqualTo(first.location());
        age(key, "2 days");
        sweep();
        assertThat(isThere("web.answered", key)).isFalse();
    }

    private void age(String key, String age) {
        assertThat(stage.owner()
                        .sql("update web.answered set answered_at = answered_at - :age::interval where key = :key")
                        .param("age", age)
                        .param("key", key)
                        .update())
                .isOne();
    }

    @Test
    void aDraftIsThereAfterAHoliday() {
        Http manager = stage.http(username);
        Answer form = manager.get("/persons/new");
        String token = form.page().select("input[name=_csrf]").val();
        manager.post("/drafts", Map.of("_csrf", token, "key", "holiday", "words", "Half a sentence"));
        stage.owner()
                .sql("update web.draft set saved_at = saved_at - interval '29 days' where user_id = ?")
                .param(user)
                .update();
        sweep();
        assertThat(isThere("web.draft", "holiday")).isTrue();
    }

    @Test
    void aRowInUseIsLeftForTheNextTime() throws SQLException {
        String draft = row("web.draft", 800);
        try (Connection owner = stage.database().as(stage.database().owner()).getConnection()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("select 1 from web.draft where key = '" + draft + "' for update");
            sweep();
            assertThat(isThere("web.draft", draft)).isTrue();
            owner.rollback();
        }
        sweep();
        assertThat(isThere("web.draft", draft)).isFalse();
    }

    @Test
    void ofTwoProcessesOneSweeps() throws SQLException {
        String draft = row("web.draft", 800);
        try (Connection other = stage.database().as(stage.database().sweeper()).getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select retention.sweep(0)");
            sweep();
            assertThat(isThere("web.draft", draft)).isTrue();
            other.rollback();
        }
        sweep();
        assertThat(isThere("web.draft", draft)).isFalse();
    }

    @Test
    void manyGoInBatchesTheOldestFirst() {
        String younger = row("web.draft", 800);
        String older = row("web.draft", 900);
        JdbcClient sweeper =
                JdbcClient.create(stage.database().as(stage.database().sweeper()));
        assertThat(sweeper.sql("select retention.sweep(1)").query(Boolean.class).single())
                .isTrue();
        assertThat(isThere("web.draft", older)).isFalse();
        assertThat(isThere("web.draft", younger)).isTrue();
    }
}
