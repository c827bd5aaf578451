package org.openmappa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Machine clients, by functions of the database that know from the session who asks. */
@Records
class MachineRecords {
    private final JdbcClient sql;

    MachineRecords(JdbcClient sql) {
        this.sql = sql;
    }

    List<Machine> all(Actor actor) {
        return sql.sql("select * from access.machines(:token)")
                .param("token", actor.token().bytes())
                .query((row, n) -> machine(row))
                .list();
    }

    String register(Actor actor, UUID id, String issuer, NewMachine wanted, OffsetDateTime until) {
        return sql.sql("""
                        select access.register_machine(:token, :id, :issuer, :client, :label, :agency, :scopes, :until, :reason)
                        """)
                .param("token", actor.token().bytes())
                .param("id", id)
                .param("issuer", issuer)
                .param("client", wanted.clientId().strip())
                .param("label", wanted.label().strip())
                .param("agency", wanted.agency())
                .param("scopes", wanted.scopes().toArray(String[]::new))
                .param("until", until)
                .param("reason", wanted.reason())
                .query(String.class)
                .single();
    }

    String end(Actor actor, UUID id, String reason) {
        return sql.sql("select access.end_machine(:token, :id, :reason)")
                .param("token", actor.token().bytes())
                .param("id", id)
                .param("reason", reason)
                .query(String.class)
                .single();
    }

    private static Machine machine(ResultSet row) throws SQLException {
        return new Machine(
                row.getObject("id", UUID.class),
                row.getString("client_id"),
                row.getString("label"),
                row.getString("agency"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("from_at", OffsetDateTime.class),
                row.getObject("until_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getObject("last_used_at", OffsetDateTime.class),
                row.getBoolean("live"));
    }
}
