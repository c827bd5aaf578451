package org.openmappa.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Records;
import org.openmappa.shared.Stale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of plans. */
@Records
class PlanRecords {
    private static final String ACTION = """
            select a.id, a.case_id, a.pillar, a.what, a.factor_id, f.description as factor, a.owner_agency as owner_agency_id,
              g.name as owner_agency, a.owner as owner_id, u.full_name as owner, a.due_on, a.expected_outcome, a.confirmation,
              a.confirmation_note, a.status, a.evidence, a.actual_outcome, a.status_reason, a.sitting_item, a.agreed_at,
              a.ended_at, a.version
            from plans.action a
            join risk.factor f on f.id = a.factor_id
            join access.agency g on g.id = a.owner_agency
            join access.user_account u on u.id = a.owner
            """;

    /** One page of a colleague's actions. */
    record Mine(UUID actionId, long total) {}

    private record Reason(UUID factorId, String reason) {}

    private final JdbcClient sql;
    private final Clock clock;

    PlanRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All actions: first what is still to be done, soonest due first. */
    List<Action> actions(CaseId id) {
        return sql.sql(ACTION + "where a.case_id = :case order by (a.ended_at is not null), a.due_on, a.id")
                .param("case", id.value())
                .query(Action.class)
                .list();
    }

    Action action(CaseId id, UUID action) {
        return sql.sql(ACTION + "where a.case_id = :case and a.id = :id")
                .param("case", id.value())
                .param("id", action)
                .query(Action.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Mine> mine(Actor actor, boolean ended, int offset, int limit) {
        return sql.sql("select action_id, total from plans.my_actions(:token, :ended, :offset, :limit)")
                .param("token", actor.token().bytes())
                .param("ended", ended)
                .param("offset", offset)
                .param("limit", limit)
                .query(Mine.class)
                .list();
    }

    /** Those of the actions whose case was entered, in the order given. */
    List<Action> all(List<UUID> ids) {
        return sql.sql(ACTION + "where a.id = any (:ids) order by array_position(:ids, a.id)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Action.class)
                .list();
    }

    Optional<Contingency> contingency(CaseId id) {
        return sql.sql("""
                        select c.id, c.number, c.trigger_signs, c.immediate_steps, c.who_to_call, c.out_of_hours, c.sitting_item,
                          c.recorded_at, u.full_name as recorded_by
                        from plans.contingency c join access.user_account u on u.id = c.recorded_by
                        where c.case_id = :case order by c.number desc limit 1
                        """).param("case", id.value()).query(Contingency.class).optional();
    }

    /** By factor, why no action answers it. */
    Map<UUID, String> reasons(CaseId id) {
        return sql.sql("""
                        select distinct on (factor_id) factor_id, reason from plans.no_action
                        where case_id = :case order by factor_id, recorded_at desc, id desc
                        """).param("case", id.value()).query(Reason.class).list().stream()
                .collect(Collectors.toMap(Reason::factorId, Reason::reason));
    }

    UUID add(CaseId id, NewAction action, LocalDate due, Actor by) {
        UUID added = Ids.next();
        sql.sql("""
                        insert into plans.action (id, case_id, pillar, what, factor_id, owner_agency, owner, due_on,
                          expected_outcome, confirmation, confirmation_note, sitting_item, agreed_at, agreed_by)
                        values (:id, :case, :pillar, :what, :factor, :agency, :owner, :due,
                          :expected, :confirmation, :note, :item, :at, :by)
                        """)
                .param("id", added)
                .param("case", id.value())
                .param("pillar", action.pillar().name())
                .param("what", action.what())
                .param("factor", action.factor())
                .param("agency", action.ownerAgency())
                .param("owner", action.owner())
                .param("due", due)
                .param("expected", action.expectedOutcome())
                .param("confirmation", action.said().name())
                .param("note", action.confirmationNote())
                .param("item", action.item())
                .param("at", now())
                .param("by", by.userId())
                .update();
        return added;
    }

    void confirm(CaseId id, UUID action, int version, Answered answered) {
        Stale.unlessOne(sql.sql("""
                        update plans.action set confirmation = :confirmation, confirmation_note = :note
                        where id = :id and case_id = :case and version = :version
                        """)
                .param("id", action)
                .param("case", id.value())
                .param("version", version)
                .param("confirmation", answered.confirmation().name())
                .param("note", answered.confirmationNote())
                .update());
    }

    void report(CaseId id, UUID action, int version, ActionReport report) {
        Stale.unlessOne(sql.sql("""
                        update plans.action set status = :status, evidence = :evidence, actual_outcome = :outcome,
                          status_reason = :reason, ended_at = :ended
                        where id = :id and case_id = :case and version = :version
                        """)
                .param("id", action)
                .param("case", id.value())
                .param("version", version)
                .param("status", report.status().name())
                .param("evidence", report.evidence())
                .param("outcome", report.actualOutcome())
                .param("reason", report.statusReason())
                .param("ended", report.status().ended() ? now() : null)
                .update());
    }

    /** @param number number of the contingency that it replaces; 0 for the first */
    void add(CaseId id, int number, NewContingency contingency, Actor by) {
        try {
            sql.sql("""
                            insert into plans.contingency (id, case_id, number, trigger_signs, immediate_steps, who_to_call,
                              out_of_hours, sitting_item, recorded_at, recorded_by)
                            values (:id, :case, :number, :signs, :steps, :call, :hours, :item, :at, :by)
                            """)
                    .param("id", Ids.next())
                    .param("case", id.value())
                    .param("number", number + 1)
                    .param("signs", contingency.triggerSigns())
                    .param("steps", contingency.immediateSteps())
                    .param("call", contingency.whoToCall())
                    .param("hours", contingency.outOfHours())
                    .param("item", contingency.item())
                    .param("at", now())
                    .param("by", by.userId())
                    .update();
        } catch (DuplicateKeyException aColleagueWasFirst) {
            throw new Stale();
        }
    }

    void add(CaseId id, NewReasonForNone none, Actor by) {
        sql.sql("""
                        insert into plans.no_action (id, case_id, factor_id, reason, sitting_item, recorded_at, recorded_by)
                        values (:id, :case, :factor, :reason, :item, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("factor", none.factor())
                .param("reason", none.reason())
                .param("item", none.item())
                .param("at", now())
                .param("by", by.userId())
                .update();
    }

    /** Reasons for no action that were recorded at an item, worded with their factor. */
    List<String> reasonsAt(CaseId id, @Nullable UUID item) {
        return sql.sql("""
                        select f.description || ': ' || n.reason from plans.no_action n join risk.factor f on f.id = n.factor_id
                        where n.case_id = :case and n.sitting_item = :item order by n.recorded_at
                        """)
                .param("case", id.value())
                .param("item", item)
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
