package org.openmappa.cases;

import java.util.List;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Right;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which cases a person has: identifiers only, to be entered one by one. */
@Records
class CaseIndex {
    private final JdbcClient sql;
    private final Gate gate;

    CaseIndex(JdbcClient sql, Gate gate) {
        this.sql = sql;
        this.gate = gate;
    }

    List<CaseId> of(Actor actor, PersonId person) {
        gate.read(actor, person, Right.READ_PERSON, "person.cases");
        return sql.sql("select access.cases_of(?)").param(person.value()).query(UUID.class).list().stream()
                .map(CaseId::new)
                .toList();
    }
}
