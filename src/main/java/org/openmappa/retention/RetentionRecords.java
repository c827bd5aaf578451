package org.openmappa.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.clocks.Rule;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of reviewing records of people. */
@Records
class RetentionRecords {
    private static final String DESTRUCTION = """
            select d.id, d.person_id, d.reason, d.proposed_at, d.proposed_by, p.full_name as proposer, d.agreed, d.settled_reason,
              d.settled_at, s.full_name as settler, (select coalesce(sum(g.value::bigint), 0) from jsonb_each_text(d.gone) g) as rows
            from retention.destruction d
            join access.user_account p on p.id = d.proposed_by
            left join access.user_account s on s.id = d.settled_by
            """;
    private final JdbcClient sql;

    RetentionRecords(JdbcClient sql) {
        this.sql = sql;
    }

    private record Dates(boolean openCase, @Nullable LocalDate lastExit, LocalDate dueOn) {}

    RetentionStanding standing(PersonId person, Rule rule, LocalDate today) {
        Dates dates = sql.sql("select open_case, last_exit, due_on from retention.standing(:person)")
                .param("person", person.value())
                .query(Dates.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new RetentionStanding(
                dates.openCase(),
                dates.lastExit(),
                dates.dueOn(),
                rule.source() + (rule.verified() ? "" : " (not verified)"),
                today,
                keepings(person),
                holds(person),
                destructions(person));
    }

    private List<Keeping> keepings(PersonId person) {
        return sql.sql("""
                        select k.until_day as until, k.reason, k.decided_at, u.full_name as decided_by
                        from retention.keeping k join access.user_account u on u.id = k.decided_by
                        where k.person_id = :person order by k.decided_at desc
                        """).param("person", person.value()).query(Keeping.class).list();
    }

    private List<Hold> holds(PersonId person) {
        return sql.sql("""
                        select h.id, h.asked_by, h.reason, h.placed_at, p.full_name as placed_by, h.lifted_at, l.full_name as lifted_by,
                          h.lifted_reason
                        from retention.hold h join access.user_account p on p.id = h.placed_by
                        left join access.user_account l on l.id = h.lifted_by
                        where h.person_id = :person order by h.placed_at desc
                        """).param("person", person.value()).query(Hold.class).list();
    }

    private List<Destruction> destructions(PersonId person) {
        return sql.sql(DESTRUCTION + "where d.person_id = :person order by d.proposed_at desc")
                .param("person", person.value())
                .query(RetentionRecords::destruction)
                .list();
    }

    /** Whose record a proposal is about; entered before anything of it is read. */
    Optional<PersonId> personOf(UUID destruction) {
        return sql.sql("select retention.person_of(:id)")
                .param("id", destruction)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(PersonId::new);
    }

    Destruction get(UUID id) {
        return sql.sql(DESTRUCTION + "where d.id = :id")
                .param("id", id)
                .query(RetentionRecords::destruction)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void keep(PersonId person, LocalDate until, String reason, Actor by) {
        sql.sql("""
                        insert into retention.keeping (id, person_id, until_day, reason, decided_by)
                        values (:id, :person, :until, :reason, :by)
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("until", until)
                .param("reason", reason)
                .param("by", by.userId())
                .update();
    }

    void hold(PersonId person, String askedBy, String reason, Actor by) {
        sql.sql("""
                        insert into retention.hold (id, person_id, asked_by, reason, placed_by)
                        values (:id, :person, :asked, :reason, :by)
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("asked", askedBy)
                .param("reason", reason)
                .param("by", by.userId())
                .update();
    }

    void lift(UUID hold, String reason, Actor by, OffsetDateTime at) {
        sql.sql("""
                        update retention.hold set lifted_at = :at, lifted_by = :by, lifted_reason = :reason
                        where id = :id and lifted_at is null
                        """)
                .param("id", hold)
                .param("at", at)
                .param("by", by.userId())
                .param("reason", reason)
                .update();
    }

    UUID propose(PersonId person, String reason, Actor by) {
        UUID id = Ids.next();
        sql.sql("""
                        insert into retention.destruction (id, person_id, reason, proposed_by)
                        values (:id, :person, :reason, :by)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("reason", reason)
                .param("by", by.userId())
                .update();
        return id;
    }

    /** Destroys the record, or keeps that it was declined, and says what came of it. */
    String settle(Actor actor, UUID id, NewAgreement agreement) {
        return sql.sql("select retention.settle(:token, :id, :agreed, :reason)")
                .param("token", actor.token().bytes())
                .param("id", id)
                .param("agreed", agreement.agreed())
                .param("reason", agreement.reason())
                .query(String.class)
                .single();
    }

    private static Destruction destruction(ResultSet row, int n) throws SQLException {
        return new Destruction(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("reason"),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposer"),
                row.getObject("agreed", Boolean.class),
                row.getString("settled_reason"),
                row.getObject("settled_at", OffsetDateTime.class),
                row.getString("settler"),
                row.getLong("rows"));
    }
}
