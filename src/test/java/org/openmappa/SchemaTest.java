package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The database as it comes out of the migrations: seen whole when it changes, and true to its promises always. */
@StageTest
class SchemaTest {
    private static final Path GOLDEN = Path.of("src/test/resources/schema.golden.txt");

    /** Tables without row policies, and why that is right. The application's role reads them at most. */
    private static final Map<String, String> NOT_BEHIND_THE_GATE = Map.ofEntries(
            Map.entry("access.agency", "who there is to choose from; no case content"),
            Map.entry("access.agency_kind", "reference"),
            Map.entry("access.area", "reference"),
            Map.entry("access.capability", "reference; not granted to the application"),
            Map.entry("access.credential", "granted to nobody: read by functions of the door only"),
            Map.entry("access.attempts", "granted to nobody: counted by functions of the door only"),
            Map.entry("access.identity", "granted to nobody: used by functions of the door only"),
            Map.entry(
                    "access.machine",
                    "granted to nobody: used by functions of the door and of the security administrator only"),
            Map.entry("access.pending_sign_in", "granted to nobody: used by functions of the door only"),
            Map.entry("access.recovery_code", "granted to nobody: used by functions of the door only"),
            Map.entry("access.second_factor", "granted to nobody: used by functions of the door only"),
            Map.entry("access.conflict", "granted to nobody: read by the gate only"),
            Map.entry("access.presence", "granted to nobody: used by functions of the gate only"),
            Map.entry("access.brake", "granted to nobody: used by functions of the gate only"),
            Map.entry("access.withheld", "granted to nobody: used by functions of the gate only"),
            Map.entry("access.brake_limit", "granted to nobody: read by the gate only"),
            Map.entry("access.vetting", "granted to nobody: read by the gate only"),
            Map.entry("access.file", "granted to nobody: read by the gate only"),
            Map.entry("access.grant_given", "granted to nobody: read by the gate only"),
            Map.entry("access.role", "reference"),
            Map.entry("access.role_capability", "granted to nobody: read by the gate only"),
            Map.entry("access.session", "granted to nobody: read by the gate only"),
            Map.entry("access.setting", "limits, as reference"),
            Map.entry("access.user_account", "colleagues to choose from; no case content"),
            Map.entry("access.user_role", "colleagues to choose from; no case content"),
            Map.entry("board.definition", "reference: what is counted"),
            Map.entry("clocks.rule", "reference: time limits"),
            Map.entry("offences.code", "reference: imported offence codes"),
            Map.entry("offences.listing", "reference: imported schedules"),
            Map.entry("offences.actuarial", "reference: imported Home Office codes"),
            Map.entry("meetings.grade_band", "reference: grades"),
            Map.entry("meetings.quorum", "reference: who has to be there"),
            Map.entry("meetings.statement", "reference: the wording of the statement"),
            Map.entry("persons.searchable_name", "granted to nobody: read by the search only"),
            Map.entry("referral.criterion", "reference: what each level needs"),
            Map.entry("referral.tool", "reference: assessment tools"),
            Map.entry("referral.turned_away", "granted to nobody: counts without names, written by a function"),
            Map.entry("retention.class", "granted to nobody: read by the sweep only"),
            Map.entry("shared.row_past", "granted to nobody: written by a trigger"),
            Map.entry("trail.checkpoint", "granted to nobody: added by the sealer only"),
            Map.entry("trail.cosignature", "granted to nobody: added by the sealer only"),
            Map.entry("trail.leaf", "granted to nobody: added by the sealer only"),
            Map.entry("trail.rotation", "granted to nobody: added by the owner only"),
            Map.entry("trail.subtree", "granted to nobody: added by the sealer only"),
            Map.entry("trail.entry", "granted to nobody: written by the gate only"),
            Map.entry("trail.payload", "granted to nobody: written by the gate only"),
            Map.entry("web.answered", "granted to nobody: reached through functions that check the session"),
            Map.entry("web.draft", "granted to nobody: reached through functions that check the session"));

    /** Rows that are added and never changed. */
    private static final Set<String> APPEND_ONLY = Set.of(
            "cases.event",
            "cases.authority_decision",
            "cases.eligibility",
            "persons.alias",
            "persons.identifier",
            "risk.tool_result",
            "risk.harm_view",
            "risk.explanation",
            "plans.contingency",
            "plans.no_action",
            "meetings.acceptance",
            "meetings.observer",
            "disclosure.decision",
            "disclosure.follow_up",
            "referral.submission",
            "referral.endorsement",
            "referral.decision",
            "minutes.approved",
            "minutes.recipient",
            "retention.keeping",
            "decisions.level_decision",
            "decisions.dissent");

    private static final Set<String> COUNTS =
            Set.of("meetings.report_attendance", "minutes.report_timeliness", "referral.report_referrals");

    /** What anybody connected may call: it reads nothing. */
    private static final Map<String, String> OPEN_FUNCTIONS = Map.of(
            "shared.fold", "folds a name",
            "shared.uuid7", "makes an identifier",
            "shared.keep_the_past", "a trigger function: not callable",
            "persons.keep_searchable", "a trigger function: not callable",
            "trail.refuse_change", "a trigger function: not callable",
            "trail.refuse_silent_erasure", "a trigger function: not callable");

    @Autowired
    Stage stage;

    @Test
    void theSchemaIsTheOneWrittenDown() throws IOException {
        List<String> now = SchemaLines.of(stage.owner());
        if (Boolean.getBoolean("golden.write")) {
            Files.write(GOLDEN, now);
        }
        List<String> written = Files.exists(GOLDEN) ? Files.readAllLines(GOLDEN) : List.of();
        assertThat(difference(written, now))
                .as(
                        "The schema differs from %s. When the change is meant: mvn test -Dtest=SchemaTest -Dgolden.write=true",
                        GOLDEN)
                .isEmpty();
    }

    @Test
    void everyTableAndColumnSaysWhatItIs() {
        assertThat(texts("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'v') and obj_description(c.oid, 'pg_class') is null and ours
                union
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v') and col_description(c.oid, a.attnum) is null and ours
                """)).isEmpty();
    }

    @Test
    void everyTableIsBehindTheGateOrSaysWhyNot() {
        assertThat(texts("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity) and ours
                """)).containsExactlyInAnyOrderElementsOf(NOT_BEHIND_THE_GATE.keySet());
    }

    @Test
    void whatIsNotBehindTheGateIsReadAtMost() {
        assertThat(granted("mappa_app", "INSERT", "UPDATE", "DELETE", "TRUNCATE"))
                .filteredOn(grant -> NOT_BEHIND_THE_GATE.containsKey(table(grant)))
                .isEmpty();
    }

    @Test
    void whatIsGrantedToNobodyIsNotReadEither() {
        assertThat(granted("mappa_app", "SELECT"))
                .filteredOn(grant ->
                        NOT_BEHIND_THE_GATE.getOrDefault(table(grant), "").startsWith("granted to nobody"))
                .isEmpty();
    }

    @Test
    void theApplicationDeletesNothingAnywhere() {
        assertThat(granted("mappa_app", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"))
                .isEmpty();
    }

    @Test
    void whatIsOnlyAddedIsNeverUpdated() {
        assertThat(granted("mappa_app", "UPDATE")).noneMatch(grant -> APPEND_ONLY.contains(table(grant)));
    }

    @Test
    void theTrailAndTheGrantsAreWrittenByTheGateAlone() {
        assertThat(granted("mappa_app", "INSERT", "UPDATE"))
                .noneMatch(grant -> grant.startsWith("trail.") || grant.startsWith("access."));
    }

    @Test
    void theDoorReadsNoTable() {
        assertThat(granted("mappa_door", "SELECT", "INSERT", "UPDATE", "DELETE"))
                .isEmpty();
    }

    @Test
    void theSealerReadsEntriesAndAddsToTheSeal() {
        assertThat(granted("mappa_sealer", "SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"))
                .containsExactlyInAnyOrder(
                        "trail.entry select",
                        "trail.leaf select",
                        "trail.leaf insert",
                        "trail.subtree select",
                        "trail.subtree insert",
                        "trail.checkpoint select",
                        "trail.checkpoint insert",
                        "trail.cosignature select",
                        "trail.cosignature insert",
                        "trail.rotation select");
    }

    @Test
    void theSweeperReadsNoTableAndCallsTwoFunctions() {
        assertThat(granted(
                        "mappa_sweeper", "SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"))
                .isEmpty();
        assertThat(texts("""
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
                  aclexplode(p.proacl) x join pg_roles r on r.oid = x.grantee where r.rolname = 'mappa_sweeper'
                """)).containsExactlyInAnyOrder("retention.sweep", "retention.mark");
    }

    @Test
    void neitherRoleIsAboveTheRules() {
        assertThat(texts("""
                select rolname::text from pg_roles where rolname in ('mappa_app', 'mappa_door', 'mappa_sealer', 'mappa_sweeper')
                  and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
                """)).isEmpty();
        assertThat(texts("""
                select n.nspname::text from pg_namespace n where has_schema_privilege('mappa_app', n.oid, 'create')
                """)).isEmpty();
    }

    @Test
    void noFunctionIsOpenToEverybodyUnlessItReadsNothing() {
        assertThat(texts("""
                select distinct n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where (p.proacl is null or exists (select 1 from aclexplode(p.proacl) x where x.grantee = 0 and x.privilege_type = 'EXECUTE'))
                  and ours
                """)).isSubsetOf(OPEN_FUNCTIONS.keySet());
    }

    @Test
    void whatRunsAsTheOwnerHasAFixedSearchPath() {
        assertThat(texts("""
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and not coalesce(array_to_string(p.proconfig, ' ') ~ '^search_path=pg_catalog,.*pg_temp$', false) and ours
                """)).isEmpty();
    }

    /** A view is read with the rights of its owner, past every policy: what the application reads so are counts. */
    @Test
    void viewsThatTheApplicationReadsAreCountsWithoutNames() {
        assertThat(texts("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and has_table_privilege('mappa_app', c.oid, 'select') and ours
                """)).isSubsetOf(COUNTS);
    }

    @Test
    void whatMayChangeKeepsItsPast() {
        assertThat(granted("mappa_app", "UPDATE").stream()
                        .map(SchemaTest::table)
                        .filter(t -> !keepsPast().contains(t)))
                .isEmpty();
    }

    @Test
    void everyTableBehindTheGateIsFoundByWhatItBelongsTo() {
        assertThat(texts("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relrowsecurity and ours
                  and exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f')
                  and not exists (select 1 from pg_constraint k join pg_index i on i.indrelid = c.oid
                    and (i.indkey::int2[])[0] = k.conkey[1] where k.conrelid = c.oid and k.contype = 'f')
                """)).isEmpty();
    }

    /** Lines that are only in one of the two, in the form of a patch. */
    private static String difference(List<String> written, List<String> now) {
        Set<String> before = new LinkedHashSet<>(written);
        Set<String> after = new LinkedHashSet<>(now);
        String gone = before.stream()
                .filter(l -> !after.contains(l))
                .map(l -> "- " + l)
                .collect(Collectors.joining("\n"));
        String come = after.stream()
                .filter(l -> !before.contains(l))
                .map(l -> "+ " + l)
                .collect(Collectors.joining("\n"));
        return (gone + "\n" + come).strip();
    }

    private Set<String> keepsPast() {
        return Set.copyOf(texts("""
                select n.nspname || '.' || c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                join pg_namespace n on n.oid = c.relnamespace where t.tgname = 'keep_the_past' and ours
                """));
    }

    private List<String> granted(String role, String... privileges) {
        return stage.owner()
                .sql("""
                        select n.nspname || '.' || c.relname || ' ' || lower(x.privilege_type)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x
                        join pg_roles r on r.oid = x.grantee
                        where c.relkind in ('r', 'v', 'p') and r.rolname = :role and x.privilege_type = any (:privileges)
                        """)
                .param("role", role)
                .param("privileges", privileges)
                .query(String.class)
                .list();
    }

    private static String table(String grant) {
        return grant.substring(0, grant.indexOf(' '));
    }

    private List<String> texts(String question) {
        return stage.owner()
                .sql(question.replace("ours", SchemaLines.OURS))
                .query(String.class)
                .list();
    }
}
