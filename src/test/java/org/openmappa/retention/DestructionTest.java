package org.openmappa.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Ids;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Scene;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is recorded of a person is reviewed, and destroyed only when two people say so: then whole, and told on the trail. */
@StageTest
class DestructionTest {
    /** Where the name or an identifier of what was destroyed may still stand, and nowhere else. */
    private static final List<String> STAYS = List.of(
            "access.file.id",
            "access.file.person_id",
            "access.file.about_id",
            "retention.destruction.person_id",
            "trail.entry.object_id",
            "trail.entry.admits",
            "trail.payload.body");

    @Autowired
    Stage stage;

    OwnArea area;
    String coordinator;
    UUID person;
    UUID file;

    @BeforeEach
    void somebodyWhoLeftLongAgo() {
        area = OwnArea.on(stage);
        coordinator = area.account("COORDINATOR");
        file = area.openCase(1, 1, LocalDate.of(2010, 1, 4));
        person = area.personOf(file);
        left(file, "2014-03-01");
    }

    /** Somebody of whom every table that holds anything of people has a row. */
    private void somebodyWithARowInEveryTable() {
        Scene scene = Scene.of(stage, "COORDINATOR");
        area = scene.area();
        coordinator = scene.username();
        file = UUID.fromString(scene.id("cases", true));
        person = UUID.fromString(scene.id("persons", true));
        left(file, "2014-03-01");
        // what would stand in the way
        owner("delete from retention.destruction where person_id = ?", person);
        owner(
                "update retention.hold set lifted_at = now(), lifted_by = placed_by, lifted_reason = 'test' where person_id = ?",
                person);
        owner("delete from retention.keeping where person_id = ?", person);
    }

    private void left(UUID left, String day) {
        owner("update cases.mappa_case set exited_on = '" + day + "', exit_reason = 'test' where id = ?", left);
    }

    private int owner(String statement, Object... values) {
        return stage.owner().sql(statement).params(values).update();
    }

    private <T> T one(Class<T> type, String question, Object... values) {
        return stage.owner().sql(question).params(values).query(type).single();
    }

    private Http coordinator() {
        return stage.http().bearer(stage.token(coordinator));
    }

    private Http deputy() {
        return stage.http().bearer(stage.token(area.account("DEPUTY_COORDINATOR")));
    }

    private String path() {
        return "/api/persons/" + person + "/retention";
    }

    private Answer decide(Map<String, ?> review) {
        return coordinator().create(path(), review);
    }

    private String proposed() {
        Answer done = decide(Map.of("kind", "DESTROY", "reason", "Ten years without a new offence"));
        assertThat(done.status()).as(done.words()).isEqualTo(201);
        return done.location();
    }

    private Answer settle(Http who, String destruction, boolean agreed) {
        return who.create(destruction + "/settlement", Map.of("agreed", agreed, "reason", "Nothing speaks against it"));
    }

    private void mark() {
        JdbcClient.create(stage.database().as(stage.database().sweeper()))
                .sql("select retention.mark(100000)")
                .query(Boolean.class)
                .single();
    }

    private long waiting() {
        return one(
                Long.class,
                "select count(*) from clocks.clock where subject_id = ? and rule = 'retention.review' and met_at is null",
                person);
    }

    @Test
    void nothingOfThePersonIsLeftBehind() {
        somebodyWithARowInEveryTable();
        Set<String> traces = traces();
        owner("update cases.mappa_case set lead_agency = lead_agency where id = ?", file);
        owner("update persons.person set nationality = 'test' where id = ?", person);
        assertThat(standsIn(traces))
                .contains(
                        "shared.row_past.row_data",
                        "persons.person.given_names",
                        "minutes.approved.minutes_id",
                        "enclave.sealed.id");
        assertThat(settle(deputy(), proposed(), true).status()).isEqualTo(204);
        assertThat(standsIn(traces)).isSubsetOf(STAYS);
        assertThat(one(
                        Boolean.class,
                        "select bool_and(closed_at is not null) from access.file where id = ? or person_id = ? or about_id = ?",
                        person,
                        person,
                        person))
                .isTrue();
    }

    @Test
    void nobodyFindsThePersonAfterwards() {
        String name =
                one(String.class, "select given_names || ' ' || family_name from persons.person where id = ?", person);
        String destruction = proposed();
        settle(deputy(), destruction, true);
        assertThat(coordinator().get("/persons/" + person).status()).isEqualTo(404);
        assertThat(coordinator().get("/cases/" + file).status()).isEqualTo(404);
        assertThat(coordinator()
                        .json("POST", "/api/persons/search", Map.of("name", name), Map.of())
                        .json()
                        .findValuesAsString("id"))
                .doesNotContain(person.toString());
        assertThat(coordinator().get(destruction.replace("/api", "")).words())
                .contains("Destroyed", "Ten years without a new offence", "Nothing speaks against it");
    }

    @Test
    void whatIsSharedWithOthersStaysWithThem() {
        UUID sitting = sittingOf(file);
        UUID other = area.openCase(1, 1, LocalDate.of(2024, 1, 1));
        UUID item = Ids.next();
        owner(
                "insert into meetings.item (id, sitting_id, case_id, position, minutes, why, sequence) values (?, ?, ?, 9, 30, 'test', 1)",
                item,
                sitting,
                other);
        long accepted = one(Long.class, "select count(*) from meetings.acceptance where sitting_id = ?", sitting);
        settle(deputy(), proposed(), true);
        assertThat(one(Long.class, "select count(*) from meetings.item where sitting_id = ?", sitting))
                .isOne();
        assertThat(one(Long.class, "select count(*) from meetings.item where id = ?", item))
                .isOne();
        assertThat(one(Long.class, "select count(*) from meetings.sitting where id = ?", sitting))
                .isOne();
        assertThat(one(Long.class, "select count(*) from meetings.acceptance where sitting_id = ?", sitting))
                .isEqualTo(accepted);
        assertThat(one(Long.class, "select count(*) from cases.mappa_case where id = ?", other))
                .isOne();
    }

    private UUID sittingOf(UUID discussed) {
        UUID sitting = Ids.next();
        UUID chair = area.userId(area.account("CHAIR_2"));
        UUID taker = area.userId(area.account("ADMINISTRATOR"));
        owner("insert into access.file (id, kind, area_id) values (?, 'SITTING', ?)", sitting, area.id());
        owner("""
                insert into meetings.sitting (id, area_id, level, starts_at, length_minutes, place, chair, minute_taker, planned_at, planned_by)
                values (?, ?, 2, now(), 60, 'Room 4', ?, ?, now(), ?)
                """, sitting, area.id(), chair, taker, taker);
        owner(
                "insert into meetings.acceptance (id, sitting_id, user_id, agency_id, edition, accepted_at) select ?, ?, ?, agency_id, 1, now() from access.user_account where id = ?",
                Ids.next(),
                sitting,
                chair,
                chair);
        owner(
                "insert into meetings.item (id, sitting_id, case_id, position, minutes, why, sequence) values (?, ?, ?, 1, 30, 'test', 1)",
                Ids.next(),
                sitting,
                discussed);
        return sitting;
    }

    @Test
    void theTrailSaysWhoProposedWhoAgreedAndHowMuchWent() {
        settle(deputy(), proposed(), true);
        List<String> said =
                stage.owner().sql("""
                        select u.username || ' ' || e.what || ' ' || p.body from trail.entry e join access.user_account u on u.id = e.user_id
                        join trail.payload p on p.entry_id = e.id
                        where e.object_id = ? and e.what in ('retention.decide', 'retention.destroy', 'retention.destroyed') order by e.at
                        """).param(person).query(String.class).list();
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).startsWith(coordinator).contains("Ten years without a new offence");
        assertThat(said.get(1))
                .startsWith(area.account("DEPUTY_COORDINATOR"))
                .contains("Nothing speaks against it", area.userId(coordinator).toString());
        assertThat(said.get(2))
                .contains("\"cases.mappa_case\": 1", "\"cases.level_period\": 1", "\"persons.person\": 1");
    }

    @Test
    void nobodyAgreesToWhatTheyProposed() {
        String destruction = proposed();
        assertThat(settle(coordinator(), destruction, true).status()).isEqualTo(422);
        assertThatThrownBy(() -> owner(
                        "update retention.destruction set agreed = false, settled_by = proposed_by, settled_at = now(), settled_reason = 'test' where person_id = ?",
                        person))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyThoseWhoCoordinateTheAreaDecide() {
        Http manager = stage.http().bearer(stage.token(area.account("CASE_MANAGER")));
        area.grant(file, area.account("CASE_MANAGER"), "CASE_MANAGER");
        assertThat(manager.get(path()).status()).isEqualTo(403);
        OwnArea elsewhere = OwnArea.on(stage);
        Http stranger = stage.http().bearer(stage.token(elsewhere.account("COORDINATOR")));
        assertThat(stranger.get(path()).status()).isEqualTo(404);
        assertThat(settle(stranger, proposed(), true).status()).isEqualTo(404);
        assertThat(one(Long.class, "select count(*) from persons.person where id = ?", person))
                .isOne();
    }

    @Test
    void whatIsDeclinedIsNotDestroyed() {
        assertThat(settle(deputy(), proposed(), false).status()).isEqualTo(204);
        assertThat(coordinator().get("/persons/" + person).words()).contains("To be reviewed");
    }

    @Test
    void aRecordWithAnOpenCaseIsNotDestroyed() {
        String destruction = proposed();
        owner("update cases.mappa_case set exited_on = null, exit_reason = null where id = ?", file);
        assertThat(settle(deputy(), destruction, true).words()).contains("A case was opened meanwhile");
        settle(deputy(), destruction, false);
        assertThat(decide(Map.of("kind", "DESTROY", "reason", "test")).words()).contains("A case is open");
    }

    @Test
    void aRecordUnderALegalHoldIsNotDestroyedByAnybody() {
        String destruction = proposed();
        decide(Map.of("kind", "HOLD", "askedBy", "A serious case review", "reason", "It needs the minutes"));
        assertThat(settle(deputy(), destruction, true).words()).contains("A legal hold stands");
        assertThatThrownBy(() -> owner("delete from persons.person where id = ?", person))
                .hasMessageContaining("legal hold");
        assertThat(coordinator().get("/persons/" + person).words())
                .contains("Legal hold", "A serious case review: It needs the minutes");
    }

    @Test
    void aHoldIsLiftedWithTheReason() {
        decide(Map.of("kind", "HOLD", "askedBy", "The coroner", "reason", "Inquest"));
        UUID hold = one(UUID.class, "select id from retention.hold where person_id = ? and lifted_at is null", person);
        assertThat(decide(Map.of("kind", "DESTROY", "reason", "test")).status()).isEqualTo(422);
        assertThat(decide(Map.of("kind", "LIFT", "hold", hold.toString(), "reason", "The inquest is closed"))
                        .status())
                .isEqualTo(201);
        assertThat(settle(deputy(), proposed(), true).status()).isEqualTo(204);
    }

    @Test
    void aRecordIsNotDestroyedBeforeItsDay() {
        left(file, "2024-03-01");
        Answer refused = decide(Map.of("kind", "DESTROY", "reason", "test"));
        assertThat(refused.words()).contains("It is kept until the day of its review");
        left(file, "2014-03-01");
        String destruction = proposed();
        decide(Map.of("kind", "KEEP", "until", "2099-01-01", "reason", "A new report"));
        assertThat(settle(deputy(), destruction, true).words()).contains("kept until a later day");
    }

    @Test
    void theReviewWaitsForTheCoordinatorWhenItsDayComes() {
        left(file, "2024-03-01");
        mark();
        assertThat(waiting()).isZero();
        left(file, "2014-03-01");
        mark();
        mark();
        assertThat(waiting()).isOne();
        assertThat(coordinator().get("/").page().select("a[href='/persons/" + person + "/retention']"))
                .hasSize(1);
        assertThat(coordinator().get("/persons/" + person).words()).contains("To be reviewed");
    }

    @Test
    void whatIsKeptIsReviewedAgainOnTheNewDay() {
        mark();
        assertThat(decide(Map.of("kind", "KEEP", "until", "2099-01-01", "reason", "The victim asked"))
                        .status())
                .isEqualTo(201);
        assertThat(waiting()).isZero();
        mark();
        assertThat(waiting()).isZero();
        assertThat(coordinator().get("/persons/" + person).words()).contains("1 January 2099", "The victim asked");
        assertThat(decide(Map.of("kind", "KEEP", "until", "2020-01-01", "reason", "test"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoHasACaseAgainNeedNotBeReviewed() {
        mark();
        owner("update cases.mappa_case set exited_on = null, exit_reason = null where id = ?", file);
        mark();
        assertThat(waiting()).isZero();
    }

    @Test
    void theSecondPersonFindsItAmongTheirWork() {
        String destruction = proposed();
        assertThat(deputy().get("/").words()).contains("Settle whether a record is destroyed");
        Http page = stage.http(area.account("DEPUTY_COORDINATOR"));
        Answer done = page.submit(
                destruction.replace("/api", ""), Map.of("agreed", "true", "reason", "Looked through the file"));
        assertThat(page.follow(done).words()).contains("It is settled", "Destroyed", "Looked through the file");
    }

    @Test
    void theFormShowsWhatIsMissingBesideItsField() {
        Http page = stage.http(coordinator);
        assertThat(page.submit("/persons/" + person + "/retention", Map.of("kind", "HOLD", "reason", "Inquest"))
                        .words())
                .contains("There is a problem", "Enter who asked for it");
        assertThat(page.submit("/persons/" + person + "/retention", Map.of("kind", "KEEP", "reason", "Needed"))
                        .words())
                .contains("Enter the day on which it is reviewed again, after today");
    }

    @Test
    void aHoldGoesWithARecordThatIsJoinedToAnother() {
        UUID other = area.personOf(area.openCase(1, 1, LocalDate.of(2024, 1, 1)));
        decide(Map.of("kind", "HOLD", "askedBy", "The coroner", "reason", "Inquest"));
        owner("insert into persons.joined (person_id, into_id) values (?, ?)", person, other);
        assertThat(one(
                        Long.class,
                        "select count(*) from retention.hold where person_id = ? and lifted_at is null",
                        other))
                .isOne();
    }

    /** The name, and every identifier of a row that belongs to the person or to the case. */
    private Set<String> traces() {
        Set<String> traces = new TreeSet<>(List.of(person.toString(), file.toString()));
        traces.add(one(String.class, "select given_names from persons.person where id = ?", person));
        columns("person_id", "case_id")
                .forEach(column -> traces.addAll(stage.owner()
                        .sql("select id::text from " + column.table() + " where " + column.name() + " in (?, ?)")
                        .params(person, file)
                        .query(String.class)
                        .list()));
        return traces;
    }

    private record Column(String table, String name) {}

    /** Columns of these names in tables whose rows have an identifier. */
    private List<Column> columns(String... names) {
        return stage.owner().sql("""
                        select n.nspname || '.' || c.relname as "table", a.attname as name
                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and a.attname = any (:names) and n.nspname not like 'pg\\_%'
                          and exists (select 1 from pg_attribute i where i.attrelid = c.oid and i.attname = 'id')
                        """).param("names", names).query(Column.class).list();
    }

    /** Every column of every table in which an identifier stands, or one of the main traces within a text. */
    private List<String> standsIn(Set<String> traces) {
        String[] within = {
            person.toString(), file.toString(), "No " + person.toString().substring(24)
        };
        List<String> found = new ArrayList<>();
        stage.owner()
                .sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
                        """)
                .query(String.class)
                .list()
                .forEach(table -> found.addAll(stage.owner()
                        .sql("select distinct '" + table + ".' || k.key from " + table
                                + " t, jsonb_each_text(to_jsonb(t)) k"
                                + " where k.value = any (:traces) or k.value ~ :within")
                        .param("traces", traces.toArray(String[]::new))
                        .param("within", String.join("|", within))
                        .query(String.class)
                        .list()));
        return found;
    }
}
