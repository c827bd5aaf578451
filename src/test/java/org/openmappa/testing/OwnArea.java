package org.openmappa.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Ids;
import org.openmappa.shared.London;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An area that one test has for itself, with accounts in any role and cases with any past, put into the database by its
 * owner: for tests that count, or that need rows which nobody else's test touches.
 */
public final class OwnArea {
    private final JdbcClient owner;
    private final UUID id = Ids.next();
    private final String code = randomCode();
    private final Map<String, UUID> agencies = new HashMap<>();
    private final Map<String, UUID> users = new HashMap<>();

    private OwnArea(JdbcClient owner) {
        this.owner = owner;
    }

    public static OwnArea on(Stage stage) {
        OwnArea area = new OwnArea(stage.owner());
        area.insert("insert into access.area (id, code, name) values (?, ?, ?)", area.id, area.code, area.name());
        return area;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return "Area " + code;
    }

    /** An account in this role, made at the first call; signs in with the password of the demo accounts. */
    public String account(String role) {
        return account(role, "PROBATION");
    }

    public String account(String role, String agencyKind) {
        String username = (role + "." + code).toLowerCase(Locale.ROOT);
        users.computeIfAbsent(username, name -> makeUser(name, role, agencyKind));
        return username;
    }

    /** An account that nobody signs in with, for whatever is done to accounts. */
    public UUID colleague() {
        return users.computeIfAbsent(
                ("colleague." + code).toLowerCase(Locale.ROOT), name -> makeUser(name, "SUPERVISOR", "PROBATION"));
    }

    public UUID userId(String username) {
        return Objects.requireNonNull(users.get(username));
    }

    /** A case that opened on this day, as its area-wide co-ordinator sees it. */
    public UUID openCase(int category, int level, LocalDate from) {
        UUID manager = userId(account("CASE_MANAGER"));
        UUID person = person(manager);
        UUID file = Ids.next();
        OffsetDateTime start = from.atStartOfDay(London.ZONE).toOffsetDateTime();
        insert("insert into access.file (id, kind, area_id, person_id) values (?, 'CASE', ?, ?)", file, id, person);
        UUID eligibility = Ids.next();
        insert("""
                insert into cases.eligibility (id, person_id, as_at, category, answer, editions, decided_at, decided_by)
                values (?, ?, ?, ?, ?::jsonb, 'test', ?, ?)
                """, eligibility, person, from, category, LawJson.ANSWER, start, manager);
        insert("""
                insert into cases.mappa_case (id, person_id, reference, area_id, lead_agency, case_manager, category, level, opened_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, file, person, code + "-" + file, id, agency("PROBATION"), manager, category, level, from);
        insert("""
                insert into cases.category_period (id, case_id, category, during, eligibility_id, reason, recorded_by)
                values (?, ?, ?, daterange(?, null), ?, 'test', ?)
                """, Ids.next(), file, category, from, eligibility, manager);
        insert("""
                insert into cases.area_period (id, case_id, area_id, during) values (?, ?, ?, tstzrange(?, null))
                """, Ids.next(), file, id, start);
        level(file, level, start);
        return file;
    }

    /** Sets the level from a moment on. */
    public void level(UUID file, int level, OffsetDateTime at) {
        insert(
                "update cases.level_period set during = tstzrange(lower(during), ?) where case_id = ? and upper_inf(during)",
                at,
                file);
        insert("""
                insert into cases.level_period (id, case_id, level, during, decided_by, reason, edition)
                values (?, ?, ?, tstzrange(?, null), ?, 'test', 'test')
                """, Ids.next(), file, level, at, userId(account("CASE_MANAGER")));
        insert("update cases.mappa_case set level = ? where id = ? and level <> ?", level, file, level);
    }

    public void exit(UUID file, LocalDate on) {
        OffsetDateTime end =
                on.plusDays(1).atStartOfDay(London.ZONE).minusHours(9).toOffsetDateTime();
        insert("update cases.mappa_case set exited_on = ?, exit_reason = 'test' where id = ?", on, file);
        insert(
                "update cases.level_period set during = tstzrange(lower(during), ?) where case_id = ? and upper_inf(during)",
                end,
                file);
        insert(
                "update cases.area_period set during = tstzrange(lower(during), ?) where case_id = ? and upper_inf(during)",
                end,
                file);
    }

    public UUID personOf(UUID file) {
        return owner.sql("select person_id from access.file where id = ?")
                .param(file)
                .query(UUID.class)
                .single();
    }

    /** The identifier of the one row of a table that belongs to a file. */
    UUID only(String table, String key, UUID file) {
        return owner.sql("select id from " + table + " where " + key + " = ?")
                .param(file)
                .query(UUID.class)
                .single();
    }

    /** Stops an account from opening further files. */
    UUID stopped(UUID user) {
        UUID brake = Ids.next();
        insert("insert into access.brake (id, user_id, act, counted) values (?, ?, 'OPEN', 100)", brake, user);
        insert("update access.brake set stopped_at = now() where id = ?", brake);
        return brake;
    }

    /** A right that this area holds back, from officers who have a wider one besides. */
    UUID withheld() {
        insert("""
                insert into access.withheld (id, area_id, role, capability, reason, withheld_by)
                values (?, ?, 'POLICE_OFFICER', 'READ_VICTIM', 'Decided by the board', ?)
                on conflict (role, capability, area_id) where ended_at is null do nothing
                """, Ids.next(), id, colleague());
        return owner.sql(
                        "select id from access.withheld where area_id = ? and role = 'POLICE_OFFICER' and ended_at is null")
                .param(id)
                .query(UUID.class)
                .single();
    }

    /** Gives an account a grant on one file. */
    public void grant(UUID file, String username, String role) {
        insert("""
                insert into access.grant_given (id, user_id, file_id, role, source, reason) values (?, ?, ?, ?, 'CASE_TEAM', 'test')
                """, Ids.next(), userId(username), file, role);
    }

    /** A machine client for the people of the probation agency, until next year. */
    public UUID machine(String issuer, String client, String... scopes) {
        UUID machine = Ids.next();
        insert("""
                insert into access.machine (id, issuer, client_id, label, agency_id, scopes, until_at)
                values (?, ?, ?, 'Invented case system', ?, ?, clock_timestamp() + interval '1 year')
                """, machine, issuer, client, agency("PROBATION"), scopes);
        return machine;
    }

    private UUID person(UUID by) {
        UUID person = Ids.next();
        insert("insert into access.file (id, kind, area_id) values (?, 'PERSON', ?)", person, id);
        insert("""
                insert into persons.person (id, area_id, family_name, given_names, registered_at, registered_by)
                values (?, ?, 'Testperson', ?, clock_timestamp(), ?)
                """, person, id, "No " + person.toString().substring(24), by);
        return person;
    }

    private UUID makeUser(String username, String role, String agencyKind) {
        UUID user = Ids.next();
        insert("""
                insert into access.user_account (id, username, full_name, grade, agency_id) values (?, ?, ?, 'Test grade', ?)
                """, user, username, "Test " + role, agency(agencyKind));
        insert("""
                insert into access.credential (user_id, password_hash)
                select ?, c.password_hash from access.credential c
                join access.user_account u on u.id = c.user_id where u.username = 'coordinator.ns'
                """, user);
        insert("insert into access.user_role (user_id, role) values (?, ?)", user, role);
        return user;
    }

    /** An agency of this kind, made at the first call. */
    public UUID agency(String kind) {
        return agencies.computeIfAbsent(kind, k -> {
            UUID agency = Ids.next();
            insert(
                    "insert into access.agency (id, area_id, kind, name) values (?, ?, ?, ?)",
                    agency,
                    id,
                    k,
                    code + " " + k);
            return agency;
        });
    }

    private void insert(String sql, @Nullable Object... values) {
        var statement = owner.sql(sql);
        for (int n = 0; n < values.length; n++) {
            statement = statement.param(n + 1, values[n]);
        }
        statement.update();
    }

    private static String randomCode() {
        StringBuilder letters = new StringBuilder();
        ThreadLocalRandom.current().ints(6, 'A', 'Z' + 1).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
