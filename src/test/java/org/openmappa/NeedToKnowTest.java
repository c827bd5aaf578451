package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Token;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Need to know is kept by the database itself: here the application is careless, mistaken or taken over. */
@StageTest
class NeedToKnowTest {
    @Autowired
    Stage stage;

    OwnArea area;
    UUID mine;
    UUID other;
    String manager;
    Token token;
    Connection application;

    @BeforeEach
    void twoCasesOfWhichOneIsMine() throws SQLException {
        area = OwnArea.on(stage);
        mine = area.openCase(1, 2, LocalDate.of(2024, 1, 1));
        other = area.openCase(1, 2, LocalDate.of(2024, 1, 1));
        manager = area.account("CASE_MANAGER");
        area.grant(mine, manager, "CASE_MANAGER");
        token = stage.token(manager);
        application = stage.database().as(stage.database().application()).getConnection();
        application.setAutoCommit(false);
    }

    @AfterEach
    void leave() throws SQLException {
        application.rollback();
        application.close();
    }

    @Test
    void whoeverHasNotEnteredSeesNothing() throws SQLException {
        assertThat(ids("select id from cases.mappa_case")).isEmpty();
        assertThat(ids("select id from persons.person")).isEmpty();
        assertThat(ids("select case_id from cases.level_period")).isEmpty();
    }

    @Test
    void whoeverEntersSeesThatFileAndNoOther() throws SQLException {
        assertThat(enter(mine)).isEqualTo("DONE");
        assertThat(ids("select id from cases.mappa_case")).containsExactly(mine);
        assertThat(ids("select id from persons.person")).hasSize(1);
    }

    @Test
    void theDoorClosesWithTheTransaction() throws SQLException {
        enter(mine);
        application.commit();
        assertThat(ids("select id from cases.mappa_case")).isEmpty();
    }

    @Test
    void theDoorClosesWithARollbackToo() throws SQLException {
        enter(mine);
        application.rollback();
        assertThat(ids("select id from cases.mappa_case")).isEmpty();
    }

    @Test
    void whatMayNotBeKnownCannotBeEntered() throws SQLException {
        assertThat(enter(other)).isEqualTo("NOT_FOUND");
        assertThat(enter(UUID.randomUUID())).isEqualTo("NOT_FOUND");
        assertThat(ids("select id from cases.mappa_case")).isEmpty();
    }

    @Test
    void enteringToReadOpensNothingForWriting() throws SQLException {
        enter(mine);
        assertThat(update("update cases.mappa_case set reference = 'FORGED-1'")).isZero();
    }

    @Test
    void aRightToReadIsNoWayToChange() throws SQLException {
        assertThat(enter(mine, "READ_CASE", "CHANGE")).isEqualTo("FORBIDDEN");
    }

    @Test
    void aQueryBrokenOpenShowsOnlyWhatWasEntered() throws SQLException {
        enter(mine);
        String typed = "' or '1' = '1' --";
        assertThat(ids("select id from cases.mappa_case where reference = '" + typed + "'"))
                .containsExactly(mine);
    }

    @Test
    void aChangeBrokenOpenReachesOnlyWhatWasEntered() throws SQLException {
        enter(mine, "REVIEW", "CHANGE");
        String typed = "2027-01-01' where '1' = '1' --";
        assertThat(update("update cases.mappa_case set next_review = '" + typed + "' where false"))
                .isEqualTo(1);
    }

    @Test
    void aUserSwitchedOffIsOutAtTheNextStatement() throws SQLException {
        enter(mine);
        application.commit();
        stage.owner()
                .sql("update access.user_account set enabled = false where username = ?")
                .param(manager)
                .update();
        assertThat(enter(mine)).isEqualTo("SIGNED_OUT");
        assertThat(stage.http().bearer(token).get("/api/persons/" + mine).status())
                .isEqualTo(401);
    }

    @Test
    void aSessionThatWasEndedIsOutAtTheNextStatement() throws SQLException {
        enter(mine);
        Token another = stage.token(manager);
        text("select access.end_other_sessions(?)", another.bytes());
        assertThat(enter(mine)).isEqualTo("SIGNED_OUT");
    }

    @Test
    void aGrantThatEndedOpensNothing() throws SQLException {
        stage.owner()
                .sql("update access.grant_given set ended_at = clock_timestamp() where file_id = ?")
                .param(mine)
                .update();
        assertThat(enter(mine)).isEqualTo("NOT_FOUND");
    }

    @Test
    void aTokenThatNobodyGaveOpensNothing() throws SQLException {
        token = Token.fresh();
        assertThat(enter(mine)).isEqualTo("SIGNED_OUT");
    }

    @Test
    void nobodyGivesAccessToWhatTheyHaveNotEnteredForChange() throws SQLException {
        assertThat(give(other)).isEqualTo("FORBIDDEN");
        enter(mine);
        assertThat(give(mine)).isEqualTo("FORBIDDEN");
    }

    @Test
    void theApplicationCannotForgeAnEntryAGrantOrASession() {
        assertDenied(
                "insert into trail.entry (id, action, what, outcome, admits) values (gen_random_uuid(), 'READ', 'x', 'DONE', array['"
                        + other + "'::uuid])");
        assertDenied("select trail.record(null, null, 'READ', 'x', 'DONE', null, array['" + other + "'::uuid], null)");
        assertDenied(
                "insert into access.grant_given (id, user_id, file_id, role, source, reason) values (gen_random_uuid(), '"
                        + area.userId(manager) + "', '" + other + "', 'COORDINATOR', 'CASE_TEAM', 'forged')");
        assertDenied("insert into access.session (token_hash, user_id, origin) values ('\\x00', '"
                + area.userId(manager) + "', 'forged')");
        assertDenied("select access.sign_in('" + area.userId(manager) + "', '\\x00', 'PASSWORD', 'forged', 'forged')");
        assertDenied("select access.proved('\\x00', 'PASSWORD', 'test', '\\x00')");
        assertDenied("select * from access.second_factor");
        assertDenied("select * from access.credentials('" + manager + "')");
        assertDenied("select * from access.grant_given");
        assertDenied("select * from trail.entry");
        assertDenied("select * from cases.report_standing");
        assertDenied("select * from board.counted('" + area.id() + "', date '2025-03-31')");
    }

    @Test
    void theApplicationCannotLeaveItsRole() {
        assertDenied("set role mappa_owner");
        assertDenied("alter table cases.mappa_case disable row level security");
        assertDenied("create policy forged on cases.mappa_case using (true)");
        assertDenied("create table cases.forged (id uuid)");
    }

    @Test
    void aSettingOfTheSessionOpensNothing() throws SQLException {
        execute("set row_security = on");
        execute("set search_path = pg_temp, public");
        assertThat(ids("select id from cases.mappa_case")).isEmpty();
    }

    private String enter(UUID file) throws SQLException {
        return enter(file, "READ_CASE", "READ");
    }

    private String enter(UUID file, String right, String action) throws SQLException {
        return text("select access.enter(?, ?, ?, ?, 'test.enter', '{}')", token.bytes(), file, right, action);
    }

    private String give(UUID file) throws SQLException {
        return text(
                "select access.give(?, ?, ?, 'COORDINATOR', 'CASE_TEAM', 'forged', null)",
                token.bytes(),
                file,
                area.userId(manager));
    }

    private String text(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = application.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private List<UUID> ids(String sql) throws SQLException {
        try (Statement statement = application.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private int update(String sql) throws SQLException {
        try (Statement statement = application.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = application.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Permission denied, or not the owner (42501). */
    private void assertDenied(String sql) {
        assertThatThrownBy(() -> execute(sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        try {
            application.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
