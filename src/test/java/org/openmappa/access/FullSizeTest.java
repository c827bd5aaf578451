package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.app.Database;
import org.openmappa.app.EmbeddedDatabase;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.testing.CheapHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * At 100,000 cases and 2,000,000 grants, in one area, the gate and what stands behind it read off indexes: no statement of a
 * case file or of a page of the caseload walks through a large table, as PostgreSQL itself counts in the transaction.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullSizeTest {
    private static final int CASES = 100_000;
    private static final int USERS = 20_000;
    private static final Map<String, String> HASTY = Map.of(
            "fsync",
            "off",
            "full_page_writes",
            "off",
            "synchronous_commit",
            "off",
            "max_wal_size",
            "8GB",
            "autovacuum",
            "off");

    /** Tables that grow with the country. */
    private static final List<String> LARGE =
            List.of("file", "grant_given", "mappa_case", "person", "entry", "payload", "user_account", "user_role");

    private EmbeddedDatabase embedded;
    private SingleConnectionDataSource application;
    private JdbcClient sql;

    @BeforeAll
    void aCountry(@TempDir Path folder) throws IOException, SQLException {
        embedded = EmbeddedDatabase.in(folder, HASTY);
        Database database = embedded.database().migrated();
        new DemoAccounts(database.as(database.owner()), CheapHash.ofPasswords()).make();
        try (Connection superuser = superuser(database, folder)) {
            superuser
                    .createStatement()
                    .execute(COUNTRY.replace("{users}", String.valueOf(USERS))
                            .replace("{cases}", String.valueOf(CASES)));
            for (String username : List.of("coordinator.ns", "rep00007")) {
                superuser
                        .createStatement()
                        .execute(
                                "select access.sign_in(u.id, convert_to(u.username, 'UTF8'), 'PASSWORD', 'test', 'test')"
                                        + " from access.user_account u where u.username = '" + username + "'");
            }
            superuser.createStatement().execute("analyze");
        }
        Connection one = database.as(database.application()).getConnection();
        one.setAutoCommit(false);
        application = new SingleConnectionDataSource(one, true);
        sql = JdbcClient.create(application);
    }

    @AfterAll
    void end() throws IOException {
        application.destroy();
        embedded.close();
    }

    @Test
    void aCaseFileIsEnteredByIndexForACoordinatorAndForWhoeverHoldsOneGrant() {
        for (String username : List.of("coordinator.ns", "rep00007")) {
            assertThat(enter(username, caseOf(7))).as(username).isEqualTo("DONE");
            assertThat(sql.sql("select count(*) from cases.mappa_case")
                            .query(Long.class)
                            .single())
                    .as("the policy admits the case that was entered, and no other")
                    .isEqualTo(1);
        }
        assertThat(enter("rep00007", caseOf(6))).isEqualTo("NOT_FOUND");
        assertThat(walkedThrough(List.of("mappa_case"))).isEmpty();
    }

    @Test
    void aPageOfTheCaseloadIsReadOffAnIndexForBoth() {
        for (String username : List.of("coordinator.ns", "rep00007")) {
            List<UUID> page = sql.sql("select case_id from cases.caseload(:token, null, null, null, 0, 25)")
                    .param("token", username.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .query(UUID.class)
                    .list();
            assertThat(page).as(username).hasSize(25);
            assertThat(sql.sql("select count(*) from cases.mappa_case c where c.id = any (:page)")
                            .param("page", page.toArray(UUID[]::new))
                            .query(Long.class)
                            .single())
                    .isEqualTo(25);
        }
        assertThat(walkedThrough(List.of())).isEmpty();
    }

    private String enter(String username, UUID file) {
        return sql.sql("select access.enter(:token, :file, 'READ_CASE', 'READ', 'case.open', '{}')")
                .param("token", username.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("file", file)
                .query(String.class)
                .single();
    }

    /**
     * Large tables that this transaction walked through, but for those that the test itself counted. A count that stops at
     * 10,001, as that of a caseload, may look at so many rows.
     */
    private List<String> walkedThrough(List<String> counted) {
        List<String> walked = sql.sql("""
                        select relname || ': ' || seq_scan || ' times, ' || seq_tup_read || ' rows' from pg_stat_xact_user_tables
                        where seq_tup_read > 50000 and relname in (:large) and not relname = any (:counted)
                        """)
                .param("large", LARGE)
                .param("counted", counted.toArray(String[]::new))
                .query(String.class)
                .list();
        try {
            application.getConnection().rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return walked;
    }

    private static UUID caseOf(int number) {
        return UUID.fromString("0190000b-0000-7000-8000-%012x".formatted(number));
    }

    private static Connection superuser(Database database, Path folder) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(database.url(), "postgres", secrets.getProperty("postgres"));
    }

    /** Without triggers and foreign keys, which would take minutes: twenty grants on each case, all in Northshire. */
    private static final String COUNTRY = """
            set session_replication_role = replica;
            insert into access.user_account (id, username, full_name, grade, agency_id)
              select ('0190000c-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'rep' || lpad(n::text, 5, '0'), 'Rep ' || n, 'Manager',
                (select g.id from access.agency g join access.area a on a.id = g.area_id where a.code = 'NS' and g.kind = 'CHILDREN')
              from generate_series(0, {users} - 1) n;
            insert into access.user_role (user_id, role)
              select ('0190000c-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'STANDING_REP' from generate_series(0, {users} - 1) n;
            create temp table one as select n, ('0190000a-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as person,
              ('0190000b-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as mappa_case,
              (select id from access.area where code = 'NS') as area,
              (select id from access.user_account where username = 'casemanager.ns') as manager,
              (select agency_id from access.user_account where username = 'casemanager.ns') as agency
              from generate_series(0, {cases} - 1) n;
            insert into access.file (id, kind, area_id) select person, 'PERSON', area from one;
            insert into access.file (id, kind, area_id, person_id) select mappa_case, 'CASE', area, person from one;
            insert into persons.person (id, area_id, family_name, given_names, registered_at, registered_by)
              select person, area, 'Invented ' || n, 'Sam', now(), manager from one;
            insert into cases.mappa_case (id, person_id, reference, area_id, lead_agency, case_manager, category, level, opened_on, next_review)
              select mappa_case, person, 'NS-' || n, area, agency, manager, 1 + n % 3, 1, date '2024-01-01', date '2026-01-01' + n % 400 from one;
            create temp table built as select i.schemaname || '.' || i.indexname as name, i.indexdef as words from pg_indexes i
              where i.tablename = 'grant_given' and i.indexname <> 'grant_given_pkey';
            do $$ declare n text; begin for n in select name from built loop execute 'drop index ' || n; end loop; end $$;
            insert into access.grant_given (id, user_id, file_id, role, source, reason)
              select ('0190000d-0000-7000-8000-' || lpad(to_hex(n * 20 + g), 12, '0'))::uuid, ('0190000c-0000-7000-8000-' || lpad(to_hex((n + g * 997) % {users}), 12, '0'))::uuid, mappa_case,
                'STANDING_REP', 'INVITATION', 'Invited' from one, generate_series(0, 19) g;
            do $$ declare n text; begin for n in select words from built loop execute n; end loop; end $$;
            set session_replication_role = origin;
            """;
}
