package org.openmappa.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of corrections. */
@Records
class CorrectionRecords {
    private static final String CORRECTION = """
            select c.id, c.kind, c.person_id, c.into_id, c.reason, c.proposed_at, c.proposed_by, p.full_name as proposer,
              c.agreed, c.settled_reason, c.settled_at, s.full_name as settler
            from corrections.correction c
            join access.user_account p on p.id = c.proposed_by
            left join access.user_account s on s.id = c.settled_by
            """;
    /** No record goes while a legal hold stands on it, whoever deletes it (V1302). */
    private static final String ON_HOLD = "MP005";

    private final JdbcClient sql;

    CorrectionRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** The records that a proposal is about, the one that goes first; they are entered before anything of it is read. */
    List<PersonId> peopleOf(UUID id) {
        return sql.sql("select unnest(corrections.people_of(:id))")
                .param("id", id)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    Correction get(UUID id) {
        return sql.sql(CORRECTION + "where c.id = :id")
                .param("id", id)
                .query(CorrectionRecords::correction)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What is proposed of a record and not settled, whichever of the two it is. */
    Optional<Correction> open(PersonId person) {
        return sql.sql(CORRECTION + """
                        where (c.person_id = :person or c.into_id = :person) and c.settled_at is null
                        order by c.proposed_at limit 1
                        """)
                .param("person", person.value())
                .query(CorrectionRecords::correction)
                .optional();
    }

    UUID propose(PersonId person, NewCorrection wanted, @Nullable PersonId into, Actor by) {
        UUID id = Ids.next();
        sql.sql("""
                        insert into corrections.correction (id, kind, person_id, into_id, reason, proposed_by)
                        values (:id, :kind, :person, :into, :reason, :by)
                        """)
                .param("id", id)
                .param("kind", wanted.kind().name())
                .param("person", person.value())
                .param("into", into == null ? null : into.value())
                .param("reason", wanted.reason())
                .param("by", by.userId())
                .update();
        return id;
    }

    /** Carries it out, or keeps that it was declined, and says what came of it. */
    String settle(Actor actor, UUID id, NewSettlement settlement) {
        try {
            return sql.sql("select corrections.settle(:token, :id, :agreed, :reason)")
                    .param("token", actor.token().bytes())
                    .param("id", id)
                    .param("agreed", settlement.agreed())
                    .param("reason", settlement.reason())
                    .query(String.class)
                    .single();
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException refused && ON_HOLD.equals(refused.getSQLState())) {
                return "HELD";
            }
            throw e;
        }
    }

    private static Correction correction(ResultSet row, int n) throws SQLException {
        UUID into = row.getObject("into_id", UUID.class);
        return new Correction(
                row.getObject("id", UUID.class),
                Correction.Kind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person_id", UUID.class)),
                into == null ? null : new PersonId(into),
                row.getString("reason"),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposer"),
                row.getObject("agreed", Boolean.class),
                row.getString("settled_reason"),
                row.getObject("settled_at", OffsetDateTime.class),
                row.getString("settler"));
    }
}
