package org.openmappa.disclosure;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of disclosure. */
@Records
class DisclosureRecords {
    private static final String DECISION = """
            select d.id, d.trigger, d.risk_to, d.options, d.necessity, d.proportionality, d.child_sex_offence, d.child_at_risk,
              d.disclosure_needed, d.presumption_applies, d.presumption_reason, d.decision, d.outcome, d.reason, d.recipient,
              d.words, d.teller, d.tell_on, d.undertaking_on, d.offender_told, d.offender_told_reason, d.follow_up_on,
              d.sitting_item, d.decided_at, u.full_name || ', ' || u.grade as decided_by
            from disclosure.decision d join access.user_account u on u.id = d.decided_by
            """;
    private final JdbcClient sql;
    private final Clock clock;

    DisclosureRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Decision> decisions(CaseId id) {
        return sql.sql(DECISION + "where d.case_id = :case order by d.decided_at desc, d.id desc")
                .param("case", id.value())
                .query(Decision.class)
                .list();
    }

    Decision decision(CaseId id, UUID decision) {
        return sql.sql(DECISION + "where d.case_id = :case and d.id = :id")
                .param("case", id.value())
                .param("id", decision)
                .query(Decision.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<FollowUp> followUps(CaseId id) {
        return sql.sql("""
                        select f.decision_id, f.told_on, f.undertaking_on, f.what_happened, f.recorded_at, u.full_name as recorded_by
                        from disclosure.follow_up f join access.user_account u on u.id = f.recorded_by
                        where f.case_id = :case order by f.recorded_at, f.id
                        """).param("case", id.value()).query(FollowUp.class).list();
    }

    UUID add(CaseId id, NewDecision decision, Actor by) {
        UUID added = Ids.next();
        sql.sql("""
                        insert into disclosure.decision (id, case_id, trigger, risk_to, options, necessity, proportionality,
                          child_sex_offence, child_at_risk, disclosure_needed, presumption_reason, decision, outcome, reason,
                          recipient, words, teller, tell_on, undertaking_on, offender_told, offender_told_reason, follow_up_on,
                          sitting_item, decided_at, decided_by)
                        values (:id, :case, :trigger, :riskTo, :options, :necessity, :proportionality,
                          :offence, :child, :needed, :presumption, :decision, :outcome, :reason,
                          :recipient, :words, :teller, :tellOn, :undertaking, :told, :toldReason, :followUp,
                          :item, :at, :by)
                        """)
                .param("id", added)
                .param("case", id.value())
                .param("trigger", decision.trigger().name())
                .param("riskTo", decision.riskTo())
                .param("options", decision.options())
                .param("necessity", decision.necessity())
                .param("proportionality", decision.proportionality())
                .param("offence", decision.childSexOffence())
                .param("child", decision.childAtRisk())
                .param("needed", decision.disclosureNeeded())
                .param("presumption", decision.presumptionReason())
                .param("decision", decision.decision().name())
                .param(
                        "outcome",
                        decision.outcome() == null ? null : decision.outcome().name())
                .param("reason", decision.reason())
                .param("recipient", decision.recipient())
                .param("words", decision.words())
                .param("teller", decision.teller())
                .param("tellOn", decision.tellOn())
                .param("undertaking", decision.undertakingOn())
                .param("told", decision.offenderTold())
                .param("toldReason", decision.offenderToldReason())
                .param("followUp", decision.followUpOn())
                .param("item", decision.item())
                .param("at", now())
                .param("by", by.userId())
                .update();
        return added;
    }

    void add(CaseId id, UUID decision, NewFollowUp followUp, Actor by) {
        sql.sql("""
                        insert into disclosure.follow_up (id, case_id, decision_id, told_on, undertaking_on, what_happened,
                          recorded_at, recorded_by)
                        values (:id, :case, :decision, :told, :undertaking, :what, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("decision", decision)
                .param("told", followUp.toldOn())
                .param("undertaking", followUp.undertakingOn())
                .param("what", followUp.whatHappened())
                .param("at", now())
                .param("by", by.userId())
                .update();
    }

    boolean decidedAt(CaseId id, UUID item) {
        return sql.sql(
                        "select exists (select 1 from disclosure.decision where case_id = :case and sitting_item = :item)")
                .param("case", id.value())
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
