package org.openmappa.access;

import java.util.UUID;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Narrows who may know of a file that the running transaction has entered: to named people, or past a conflict. */
@Records
public class Restriction {
    private final JdbcClient sql;

    Restriction(JdbcClient sql) {
        this.sql = sql;
    }

    public boolean isNarrow(CaseId id) {
        return sql.sql("select access.is_narrow(?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Opens a case and its person to named people only (the team, and each co-ordinator of the area), or to the area again. */
    public void narrow(Actor actor, CaseId id, boolean named) {
        Gate.answer(sql.sql("select access.restrict(:token, :case, :named)")
                .param("token", actor.token().bytes())
                .param("case", id.value())
                .param("named", named)
                .query(String.class)
                .single());
    }

    public void keepOut(Actor actor, PersonId person, UUID user, String reason) {
        Gate.answer(conflict(actor, "flag_conflict", person, user, reason));
    }

    public void letInAgain(Actor actor, PersonId person, UUID user, String reason) {
        Gate.answer(conflict(actor, "end_conflict", person, user, reason));
    }

    private String conflict(Actor actor, String function, PersonId person, UUID user, String reason) {
        return sql.sql("select access." + function + "(:token, :person, :user, :reason)")
                .param("token", actor.token().bytes())
                .param("person", person.value())
                .param("user", user)
                .param("reason", reason)
                .query(String.class)
                .single();
    }
}
