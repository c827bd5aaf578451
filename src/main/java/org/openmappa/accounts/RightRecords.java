package org.openmappa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The matrix of rights as it holds in an area, by functions of the database that know from the session who asks. */
@Records
class RightRecords {
    private final JdbcClient sql;

    RightRecords(JdbcClient sql) {
        this.sql = sql;
    }

    List<RoleRights> all(Actor actor) {
        List<RoleRights> roles = new ArrayList<>();
        sql.sql("select * from access.rights(:token)")
                .param("token", actor.token().bytes())
                .query((ResultSet row) -> {
                    if (roles.isEmpty() || !roles.getLast().role().equals(row.getString("role"))) {
                        roles.add(role(row));
                    }
                    roles.getLast().rights().add(right(row));
                });
        return roles;
    }

    String withhold(Actor actor, UUID id, NewWithheld wanted) {
        return sql.sql("select access.withhold(:token, :id, :role, :right, :reason)")
                .param("token", actor.token().bytes())
                .param("id", id)
                .param("role", wanted.role())
                .param("right", wanted.right().name())
                .param("reason", wanted.reason())
                .query(String.class)
                .single();
    }

    String giveBack(Actor actor, UUID id, String reason) {
        return sql.sql("select access.give_back(:token, :id, :reason)")
                .param("token", actor.token().bytes())
                .param("id", id)
                .param("reason", reason)
                .query(String.class)
                .single();
    }

    private static RoleRights role(ResultSet row) throws SQLException {
        return new RoleRights(
                row.getString("role"), row.getString("role_label"), row.getBoolean("own"), new ArrayList<>());
    }

    private static RoleRight right(ResultSet row) throws SQLException {
        return new RoleRight(row.getString("capability"), row.getString("label"), withheld(row));
    }

    private static @Nullable Withheld withheld(ResultSet row) throws SQLException {
        UUID id = row.getObject("withheld", UUID.class);
        return id == null
                ? null
                : new Withheld(
                        id,
                        row.getString("reason"),
                        row.getObject("since", OffsetDateTime.class),
                        row.getString("by_whom"));
    }
}
