package org.openmappa.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps requests to be involved and emergency access, and reads who has looked. */
@Records
class OversightRecords {
    private static final String REQUESTS = """
            select r.id, r.user_id, u.username, u.full_name, a.name as agency, r.reason, r.asked_at, r.answer, r.answer_reason
            from oversight.request r join access.user_account u on u.id = r.user_id join access.agency a on a.id = r.agency_id
            """;
    private static final String EMERGENCIES = """
            select e.id, u.full_name, a.name as agency, e.code, e.reason, e.opened_at, e.until_at, e.outcome, e.review_reason,
              e.user_id = :reader as own
            from oversight.emergency e join access.user_account u on u.id = e.user_id join access.agency a on a.id = e.agency_id
            """;
    private final JdbcClient sql;

    OversightRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** Answers DONE, NOT_FOUND or SIGNED_OUT. */
    String ask(Actor actor, UUID presence, String reason, LocalDate due) {
        return sql.sql("select oversight.ask(:token, :presence, :reason, :due)")
                .param("token", actor.token().bytes())
                .param("presence", presence)
                .param("reason", reason)
                .param("due", due)
                .query(String.class)
                .single();
    }

    /** The case that is open from now on, for a short time; none where nothing opens. */
    Optional<UUID> breakGlass(Actor actor, UUID presence, NewEmergency emergency) {
        return sql.sql("select access.break_glass(:token, :presence, :code, :reason)")
                .param("token", actor.token().bytes())
                .param("presence", presence)
                .param("code", emergency.code().name())
                .param("reason", emergency.why())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    UUID add(Actor actor, CaseId id, NewEmergency emergency) {
        UUID added = Ids.next();
        sql.sql("""
                        insert into oversight.emergency (id, case_id, user_id, agency_id, code, reason, opened_at, until_at)
                        values (:id, :case, :user, :agency, :code, :reason, now(), now() + access.setting_interval('break-glass.length'))
                        """)
                .param("id", added)
                .param("case", id.value())
                .param("user", actor.userId())
                .param("agency", actor.agencyId())
                .param("code", emergency.code().name())
                .param("reason", emergency.why())
                .update();
        return added;
    }

    List<Request> requests(CaseId id) {
        return sql.sql(REQUESTS + "where r.case_id = :case order by r.asked_at desc limit 50")
                .param("case", id.value())
                .query(Request.class)
                .list();
    }

    Optional<Request> request(CaseId id, UUID request) {
        return sql.sql(REQUESTS + "where r.case_id = :case and r.id = :id for update of r")
                .param("case", id.value())
                .param("id", request)
                .query(Request.class)
                .optional();
    }

    void answer(Actor actor, UUID request, NewAnswer answer) {
        sql.sql("""
                        update oversight.request set answer = :answer, answer_reason = :reason, answered_by = :by, answered_at = now()
                        where id = :id
                        """)
                .param("answer", answer.answer().name())
                .param("reason", answer.reason())
                .param("by", actor.userId())
                .param("id", request)
                .update();
    }

    List<Emergency> emergencies(Actor reader, CaseId id) {
        return sql.sql(EMERGENCIES + "where e.case_id = :case order by e.opened_at desc limit 50")
                .param("reader", reader.userId())
                .param("case", id.value())
                .query(Emergency.class)
                .list();
    }

    Optional<Emergency> emergency(Actor reader, CaseId id, UUID emergency) {
        return sql.sql(EMERGENCIES + "where e.case_id = :case and e.id = :id for update of e")
                .param("reader", reader.userId())
                .param("case", id.value())
                .param("id", emergency)
                .query(Emergency.class)
                .optional();
    }

    void review(Actor actor, UUID emergency, NewReview review) {
        sql.sql("""
                        update oversight.emergency set outcome = :outcome, review_reason = :reason, reviewed_by = :by, reviewed_at = now()
                        where id = :id
                        """)
                .param("outcome", review.outcome().name())
                .param("reason", review.reason())
                .param("by", actor.userId())
                .param("id", emergency)
                .update();
    }

    List<OwnGrant> own(Actor actor, CaseId id) {
        return sql.sql("select * from access.own_grants_on(:token, :file)")
                .param("token", actor.token().bytes())
                .param("file", id.value())
                .query(OwnGrant.class)
                .list();
    }

    List<Look> looks(CaseId id, int offset, int limit) {
        return sql.sql("select * from oversight.looks_at(:file, :offset, :limit)")
                .param("file", id.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(Look.class)
                .list();
    }

    List<KeptOut> keptOut(PersonId person) {
        return sql.sql("select * from access.conflicts_about(:person)")
                .param("person", person.value())
                .query(KeptOut.class)
                .list();
    }

    List<TrailLine> trail(Actor actor, TrailWanted wanted, int offset, int limit) {
        return sql.sql("select * from oversight.trail_of(:token, :user, :agency, :from, :to, :what, :offset, :limit)")
                .param("token", actor.token().bytes())
                .param("user", wanted.username())
                .param("agency", wanted.agency())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("what", wanted.what())
                .param("offset", offset)
                .param("limit", limit)
                .query(TrailLine.class)
                .list();
    }

    /** The entry that took out the paper of this reference; none where it is of another area. */
    List<TrailLine> paper(Actor actor, String reference) {
        return sql.sql("select * from oversight.paper(:token, :reference)")
                .param("token", actor.token().bytes())
                .param("reference", reference)
                .query(TrailLine.class)
                .list();
    }

    List<Unusual> unusual(Actor actor, LocalDate from, LocalDate to) {
        return sql.sql("""
                        select * from oversight.unusual(:token, :from, :to)
                        union all
                        select * from access.braked(:token, :from, :to)
                        order by at desc, full_name
                        """)
                .param("token", actor.token().bytes())
                .param("from", from)
                .param("to", to)
                .query(Unusual.class)
                .list();
    }

    /** None where the viewer may not lift it; the database has put that on the trail. */
    Optional<Brake> brake(Actor actor, UUID id) {
        return sql.sql("select * from access.brake_to_lift(:token, :id)")
                .param("token", actor.token().bytes())
                .param("id", id)
                .query(Brake.class)
                .optional();
    }

    /** Answers DONE, NOT_FOUND or STALE. */
    String lift(Actor actor, UUID id, String reason) {
        return sql.sql("select access.lift_brake(:token, :id, :reason)")
                .param("token", actor.token().bytes())
                .param("id", id)
                .param("reason", reason)
                .query(String.class)
                .single();
    }
}
