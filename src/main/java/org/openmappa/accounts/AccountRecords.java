package org.openmappa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions and accounts, by functions of the database that know from the session who asks. */
@Records
class AccountRecords {
    private final JdbcClient sql;

    AccountRecords(JdbcClient sql) {
        this.sql = sql;
    }

    List<LiveSession> sessions(Actor actor) {
        return sql.sql("select * from access.sessions_of(:token)")
                .param("token", actor.token().bytes())
                .query(LiveSession.class)
                .list();
    }

    String end(Actor actor, UUID session) {
        return sql.sql("select access.end_session(:token, :session)")
                .param("token", actor.token().bytes())
                .param("session", session)
                .query(String.class)
                .single();
    }

    String endOthers(Actor actor) {
        return sql.sql("select access.end_other_sessions(:token)")
                .param("token", actor.token().bytes())
                .query(String.class)
                .single();
    }

    boolean hasPassword(Actor actor) {
        return sql.sql("select access.has_password(:token)")
                .param("token", actor.token().bytes())
                .query(Boolean.class)
                .single();
    }

    Optional<OffsetDateTime> enrolledAt(Actor actor) {
        return sql.sql("select access.enrolled_at(:token) as at")
                .param("token", actor.token().bytes())
                .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single();
    }

    int recoveryCodesLeft(Actor actor) {
        return sql.sql("select access.recovery_codes_left(:token)")
                .param("token", actor.token().bytes())
                .query(Integer.class)
                .single();
    }

    List<AccountLine> accounts(Actor actor, String name) {
        return sql.sql("select * from access.accounts(:token, :name)")
                .param("token", actor.token().bytes())
                .param("name", name)
                .query(AccountLine.class)
                .list();
    }

    Optional<Account> account(Actor actor, UUID user) {
        return sql.sql("select * from access.account(:token, :user)")
                .param("token", actor.token().bytes())
                .param("user", user)
                .query((row, n) -> account(row))
                .optional();
    }

    List<LiveSession> sessionsOf(Actor actor, UUID user) {
        return sql.sql("select * from access.account_sessions(:token, :user)")
                .param("token", actor.token().bytes())
                .param("user", user)
                .query(LiveSession.class)
                .list();
    }

    String manage(Actor actor, UUID user, String what, String reason) {
        return sql.sql("select access.manage(:token, :user, :what, :reason)")
                .param("token", actor.token().bytes())
                .param("user", user)
                .param("what", what)
                .param("reason", reason)
                .query(String.class)
                .single();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("full_name"),
                row.getString("grade"),
                row.getString("agency"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class),
                moment(row, "enrolled_at"),
                moment(row, "last_seen_at"),
                row.getBoolean("own"));
    }

    private static @Nullable OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
