package org.openmappa.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Ids;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two records of one person become one, and a mistaken one goes: by two people, whole, and told on the trail. */
@StageTest
class CorrectionsTest {
    /** Where the identifier of a record that went may still stand, and nowhere else. */
    private static final List<String> STAYS = List.of(
            "access.file.id",
            "access.grant_given.file_id",
            "clocks.clock.file_id",
            "persons.joined.person_id",
            "corrections.correction.person_id",
            "shared.row_past.row_id",
            "trail.entry.object_id",
            "trail.entry.admits",
            "access.conflict.person_id");

    @Autowired
    Stage stage;

    private Http manager() {
        return stage.http("casemanager.ns");
    }

    /** A second record, with a number, a further name and an address, made by the case manager by form. */
    private String registered(String familyName) {
        Http manager = manager();
        String page = manager.submit(
                        "/persons/new",
                        Map.of(
                                "familyName",
                                familyName,
                                "givenNames",
                                "Teressa",
                                "dateOfBirth-day",
                                "3",
                                "dateOfBirth-month",
                                "2",
                                "dateOfBirth-year",
                                "1970",
                                "searched",
                                "true"))
                .location()
                .replaceFirst("\\?.*", "");
        manager.submit(page + "/identifier", Map.of("kind", "PROBATION", "number", number()));
        manager.submit(page + "/alias", Map.of("kind", "NICKNAME", "familyName", "Tess " + familyName));
        manager.submit(
                page + "/address",
                Map.of(
                        "lines", "4 Invented Close",
                        "postcode", "NS1 2AB",
                        "fromDay-day", "1",
                        "fromDay-month", "2",
                        "fromDay-year", "2025"));
        return page.substring("/persons/".length());
    }

    private static String number() {
        return "X" + String.format("%06d", Math.floorMod(Ids.next().getLeastSignificantBits(), 1_000_000));
    }

    private UUID proposed(String person, Map<String, ?> fields) {
        Answer done = manager().submit("/persons/" + person + "/correction", fields);
        assertThat(done.location()).as(done.words()).contains("done=correction-proposed");
        return stage.owner()
                .sql("select id from corrections.correction where person_id = ?::uuid and settled_at is null")
                .param(person)
                .query(UUID.class)
                .single();
    }

    private UUID join(String person, InventedCase into) {
        return proposed(
                person,
                Map.of("kind", "JOIN", "into", into.person().toString(), "reason", "Same PNC number, same mother"));
    }

    private Answer settle(String username, UUID correction, boolean agreed) {
        return stage.http(username)
                .submit(
                        "/corrections/" + correction,
                        Map.of("agreed", String.valueOf(agreed), "reason", "Checked with the prison"));
    }

    @Test
    void twoRecordsBecomeOneAndNothingOfTheOldOneIsLeftBehind() {
        InventedCase stays = InventedCase.atLevel(stage, 2);
        String goes = registered(stays.familyName());
        assertThat(settle("coordinator.ns", join(goes, stays), true).location()).contains("done=correction-settled");
        String page = manager().get("/persons/" + stays.person()).words();
        assertThat(page)
                .contains(
                        "3 February 1970",
                        "4 Invented Close",
                        "Nickname: Tess " + stays.familyName(),
                        "Teressa " + stays.familyName());
        assertThat(standsIn(goes)).isSubsetOf(STAYS).doesNotContain("clocks.clock.file_id");
    }

    @Test
    void aCaseAndItsOffencesGoWithTheRecord() {
        InventedCase goes = InventedCase.atLevel(stage, 1);
        String stays = registered(goes.familyName());
        UUID correction = proposed(
                goes.person().toString(),
                Map.of("kind", "JOIN", "into", stays, "reason", "The newer one has the numbers"));
        settle("coordinator.ns", correction, true);
        assertThat(stage.api("casemanager.ns")
                        .get("/api/cases/" + goes.id())
                        .json()
                        .findValuesAsString("personId"))
                .contains(stays);
        assertThat(standsIn(goes.person().toString())).isSubsetOf(STAYS);
    }

    @Test
    void anOldLinkLeadsToTheRecordThatStays() {
        InventedCase stays = InventedCase.atLevel(stage, 1);
        String goes = registered(stays.familyName());
        settle("coordinator.ns", join(goes, stays), true);
        assertThat(manager().get("/persons/" + goes).location()).isEqualTo("/persons/" + stays.person());
        assertThat(manager()
                        .submit("/persons/" + stays.person() + "/alias", Map.of("kind", "ALIAS", "familyName", "Still"))
                        .status())
                .isEqualTo(302);
        assertThat(stage.api("casemanager.ns")
                        .create("/api/persons/" + goes + "/aliases", Map.of("kind", "ALIAS", "familyName", "Late"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSearchFindsTheRecordThatStaysByTheNameOfTheOther() {
        InventedCase stays = InventedCase.atLevel(stage, 1);
        String goes = registered("Oldername" + Ids.next().toString().substring(28));
        String oldName = stage.owner()
                .sql("select family_name from persons.person where id = ?::uuid")
                .param(goes)
                .query(String.class)
                .single();
        settle("coordinator.ns", join(goes, stays), true);
        assertThat(stage.api("casemanager.ns")
                        .json("POST", "/api/persons/search", Map.of("name", "Teressa " + oldName), Map.of())
                        .json()
                        .findValuesAsString("id"))
                .contains(stays.person().toString())
                .doesNotContain(goes);
    }

    @Test
    void nobodySettlesWhatTheyProposedThemselves() {
        InventedCase stays = InventedCase.atLevel(stage, 1);
        String goes = registered(stays.familyName());
        Http coordinator = stage.http("coordinator.ns");
        coordinator.submit(
                "/persons/" + goes + "/correction",
                Map.of("kind", "JOIN", "into", stays.person().toString(), "reason", "Same person"));
        UUID correction = stage.owner()
                .sql("select id from corrections.correction where person_id = ?::uuid")
                .param(goes)
                .query(UUID.class)
                .single();
        assertThat(coordinator.get("/corrections/" + correction).words()).contains("somebody else settles it");
        Answer refused = stage.api("coordinator.ns")
                .create("/api/corrections/" + correction + "/settlement", Map.of("agreed", true, "reason", "Sure"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(stage.http("deputy.ns").get("/").words()).contains("Settle whether a record is joined or removed");
        assertThat(settle("deputy.ns", correction, true).status()).isEqualTo(302);
    }

    @Test
    void onlyThoseWhoCoordinateSettle() {
        InventedCase stays = InventedCase.atLevel(stage, 1);
        UUID correction = join(registered(stays.familyName()), stays);
        String settlement = "/api/corrections/" + correction + "/settlement";
        Map<String, ?> yes = Map.of("agreed", true, "reason", "Sure");
        assertThat(stage.api("supervisor.ns").create(settlement, yes).status()).isEqualTo(404);
        assertThat(stage.api("coordinator.sm").create(settlement, yes).status()).isEqualTo(404);
        assertThat(stage.owner()
                        .sql("select count(*) from corrections.correction where id = ? and settled_at is null")
                        .param(correction)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsDeclinedChangesNothing() {
        InventedCase stays = InventedCase.atLevel(stage, 1);
        String goes = registered(stays.familyName());
        settle("coordinator.ns", join(goes, stays), false);
        assertThat(manager().get("/persons/" + goes).words()).contains("Registered twice, or by mistake");
    }

    @Test
    void twoOpenCasesAreNotJoined() {
        InventedCase one = InventedCase.atLevel(stage, 1);
        InventedCase other = InventedCase.atLevel(stage, 1);
        Answer refused = settle("coordinator.ns", join(one.person().toString(), other), true);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("Both have an open case", "Checked with the prison");
    }

    @Test
    void aRecordMadeByMistakeIsDeletedWithItsPast() {
        String mistake = registered("Mistaken" + Ids.next().toString().substring(28));
        UUID correction = proposed(mistake, Map.of("kind", "REMOVE", "reason", "Entered while training"));
        settle("coordinator.ns", correction, true);
        assertThat(manager().get("/persons/" + mistake).status()).isEqualTo(404);
        assertThat(standsIn(mistake))
                .isSubsetOf(STAYS)
                .doesNotContain("shared.row_past.row_id", "persons.joined.person_id");
        assertThat(stage.http("coordinator.ns")
                        .get("/corrections/" + correction)
                        .words())
                .contains("Removed", "Entered while training", "Checked with the prison");
    }

    @Test
    void aRecordUnderALegalHoldIsNotRemoved() {
        String held = registered("Held" + Ids.next().toString().substring(28));
        UUID correction = proposed(held, Map.of("kind", "REMOVE", "reason", "Entered while training"));
        stage.owner().sql("""
                        insert into retention.hold (id, person_id, asked_by, reason, placed_by)
                        select gen_random_uuid(), ?::uuid, 'An inquiry', 'test', id from access.user_account limit 1
                        """).param(held).update();
        assertThat(settle("coordinator.ns", correction, true).words()).contains("A legal hold stands on this record");
        assertThat(manager().get("/persons/" + held).status()).isEqualTo(200);
    }

    @Test
    void aRecordWithACaseIsNotRemoved() {
        InventedCase made = InventedCase.atLevel(stage, 1);
        UUID correction = proposed(made.person().toString(), Map.of("kind", "REMOVE", "reason", "Wrong person"));
        assertThat(settle("coordinator.ns", correction, true).words()).contains("it can be joined, not removed");
    }

    @Test
    void theTrailSaysWhoProposedAndWhoAgreedAndWhy() {
        InventedCase stays = InventedCase.atLevel(stage, 1);
        String goes = registered(stays.familyName());
        settle("coordinator.ns", join(goes, stays), true);
        assertThat(stage.owner().sql("""
                                select u.username || ' ' || e.what || ': ' || (p.body::jsonb ->> 'reason') from trail.entry e
                                join access.user_account u on u.id = e.user_id join trail.payload p on p.entry_id = e.id
                                where e.object_id = ?::uuid and e.what like 'correction.%' and p.body::jsonb ->> 'reason' is not null order by e.at
                                """).param(goes).query(String.class).list())
                .containsExactly(
                        "casemanager.ns correction.propose: Same PNC number, same mother",
                        "coordinator.ns correction.settle: Checked with the prison");
    }

    /** Every column of every table in which an identifier stands. */
    private List<String> standsIn(String id) {
        List<String> found = new ArrayList<>();
        stage.owner().sql("""
                        select n.nspname || '.' || c.relname as relation, a.attname as field, a.atttypid = 'uuid[]'::regtype as many
                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
                          and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
                          and n.nspname not in ('pg_catalog', 'information_schema')
                        """).query().listOfRows().forEach(column -> {
            String name = column.get("relation") + "." + column.get("field");
            String test = Boolean.TRUE.equals(column.get("many")) ? "?::uuid = any (" : "?::uuid in (";
            if (stage.owner()
                    .sql("select exists (select 1 from " + column.get("relation") + " where " + test
                            + column.get("field") + "))")
                    .param(id)
                    .query(Boolean.class)
                    .single()) {
                found.add(name);
            }
        });
        return found;
    }
}
