package org.openmappa.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Records;
import org.openmappa.shared.Stale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of risk. */
@Records
class RiskRecords {
    private static final String TOOL = """
            select t.id, t.tool, t.tool_version, t.completed_by, t.completed_on, t.band, t.judgement, t.complete,
              t.overriding_reason, t.sitting_item, t.recorded_at, u.full_name as recorded_by, t.score
            from risk.tool_result t join access.user_account u on u.id = t.recorded_by
            """;
    private static final String VIEW = """
            select v.id, v.number, v.public_band, v.children_band, v.known_adult_band, v.staff_band, v.prisoners_band, v.self_band,
              v.imminence, v.scenario_who, v.scenario_what, v.scenario_where, v.scenario_when, v.triggers, v.protective_factors,
              v.confirmed_because, v.sitting_item, v.recorded_at, u.full_name as recorded_by
            from risk.harm_view v join access.user_account u on u.id = v.recorded_by
            """;
    private static final String FACTOR =
            "select id, description, trigger, trend, ended_because, sitting_item, version from risk.factor ";
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    RiskRecords(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** All results, newest first. */
    List<ToolResult> tools(CaseId id) {
        return sql.sql(TOOL + "where t.case_id = :case order by t.completed_on desc, t.recorded_at desc, t.id desc")
                .param("case", id.value())
                .query((row, n) -> toolResult(row))
                .list();
    }

    /** All views, newest first. */
    List<HarmView> views(CaseId id) {
        return sql.sql(VIEW + "where v.case_id = :case order by v.number desc")
                .param("case", id.value())
                .query(HarmView.class)
                .list();
    }

    Optional<HarmView> current(CaseId id) {
        return sql.sql(VIEW + "where v.case_id = :case order by v.number desc limit 1")
                .param("case", id.value())
                .query(HarmView.class)
                .optional();
    }

    List<Explanation> explanations(CaseId id) {
        return sql.sql("""
                        select e.id, e.disagreement, e.explanation, e.sitting_item, e.recorded_at, u.full_name as recorded_by
                        from risk.explanation e join access.user_account u on u.id = e.recorded_by
                        where e.case_id = :case order by e.recorded_at desc, e.id desc
                        """).param("case", id.value()).query(Explanation.class).list();
    }

    List<RiskFactor> factors(CaseId id) {
        return sql.sql(FACTOR + "where case_id = :case order by (ended_because is not null), recorded_at, id")
                .param("case", id.value())
                .query(RiskFactor.class)
                .list();
    }

    RiskFactor factor(CaseId id, UUID factor) {
        return sql.sql(FACTOR + "where case_id = :case and id = :id")
                .param("case", id.value())
                .param("id", factor)
                .query(RiskFactor.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whether these very results were explained already. */
    boolean explained(CaseId id, List<UUID> results) {
        return sql.sql("select exists (select 1 from risk.explanation where case_id = :case and results = :results)")
                .param("case", id.value())
                .param("results", results.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    UUID add(CaseId id, NewToolResult result, @Nullable WorkedOut score, Actor by) {
        UUID added = Ids.next();
        sql.sql("""
                        insert into risk.tool_result (id, case_id, tool, tool_version, completed_by, completed_on, band, judgement,
                          complete, overriding_reason, sitting_item, recorded_at, recorded_by, score)
                        values (:id, :case, :tool, :version, :completedBy, :completedOn, :band, :judgement,
                          :complete, :overriding, :item, :at, :by, :score::jsonb)
                        """)
                .param("id", added)
                .param("case", id.value())
                .param("tool", result.tool().name())
                .param("version", result.toolVersion())
                .param("completedBy", result.completedBy())
                .param("completedOn", result.completedOn())
                .param("band", result.band() == null ? null : result.band().name())
                .param("judgement", result.judgement())
                .param("complete", result.complete())
                .param("overriding", result.overridingReason())
                .param("score", score == null ? null : json.writeValueAsString(score))
                .param("item", result.item())
                .param("at", now())
                .param("by", by.userId())
                .update();
        return added;
    }

    /** @param number number of the view that it replaces; 0 for the first */
    UUID add(CaseId id, int number, NewHarmView view, Actor by) {
        UUID added = Ids.next();
        unlessTaken(() -> sql.sql("""
                        insert into risk.harm_view (id, case_id, number, public_band, children_band, known_adult_band, staff_band,
                          prisoners_band, self_band, imminence, scenario_who, scenario_what, scenario_where, scenario_when,
                          triggers, protective_factors, sitting_item, recorded_at, recorded_by)
                        values (:id, :case, :number, :public, :children, :adult, :staff, :prisoners, :self, :imminence, :who,
                          :what, :where, :when, :triggers, :protective, :item, :at, :by)
                        """)
                .param("id", added)
                .param("case", id.value())
                .param("number", number + 1)
                .param("public", view.publicBand().name())
                .param("children", view.childrenBand().name())
                .param("adult", view.knownAdultBand().name())
                .param("staff", view.staffBand().name())
                .param("prisoners", view.prisonersBand().name())
                .param("self", view.selfBand().name())
                .param("imminence", view.imminence())
                .param("who", view.scenarioWho())
                .param("what", view.scenarioWhat())
                .param("where", view.scenarioWhere())
                .param("when", view.scenarioWhen())
                .param("triggers", view.triggers())
                .param("protective", view.protectiveFactors())
                .param("item", view.item())
                .param("at", now())
                .param("by", by.userId())
                .update());
        return added;
    }

    /** A new version with the same content. */
    void confirm(CaseId id, int number, ConfirmedView confirmed, Actor by) {
        unlessTaken(() -> Stale.unlessOne(sql.sql("""
                        insert into risk.harm_view (id, case_id, number, public_band, children_band, known_adult_band, staff_band,
                          prisoners_band, self_band, imminence, scenario_who, scenario_what, scenario_where, scenario_when,
                          triggers, protective_factors, confirmed_because, sitting_item, recorded_at, recorded_by)
                        select :id, case_id, number + 1, public_band, children_band, known_adult_band, staff_band,
                          prisoners_band, self_band, imminence, scenario_who, scenario_what, scenario_where, scenario_when,
                          triggers, protective_factors, :reason, :item, :at, :by
                        from risk.harm_view where case_id = :case and number = :number
                        """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("number", number)
                .param("reason", confirmed.reason())
                .param("item", confirmed.item())
                .param("at", now())
                .param("by", by.userId())
                .update()));
    }

    void explain(
            CaseId id,
            Disagreement disagreement,
            String explanation,
            @Nullable UUID view,
            @Nullable UUID item,
            Actor by) {
        sql.sql("""
                        insert into risk.explanation (id, case_id, view_id, results, disagreement, explanation, sitting_item,
                          recorded_at, recorded_by)
                        values (:id, :case, :view, :results, :disagreement, :explanation, :item, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("view", view)
                .param("results", disagreement.results().toArray(UUID[]::new))
                .param("disagreement", disagreement.words())
                .param("explanation", explanation)
                .param("item", item)
                .param("at", now())
                .param("by", by.userId())
                .update();
    }

    UUID add(CaseId id, NewRiskFactor factor, Actor by) {
        UUID added = Ids.next();
        sql.sql("""
                        insert into risk.factor (id, case_id, description, trigger, trend, ended_because, sitting_item,
                          recorded_at, recorded_by)
                        values (:id, :case, :description, :trigger, :trend, :ended, :item, :at, :by)
                        """)
                .param("id", added)
                .param("case", id.value())
                .param("description", factor.description())
                .param("trigger", factor.trigger())
                .param("trend", factor.trend().name())
                .param("ended", factor.endedBecause())
                .param("item", factor.item())
                .param("at", now())
                .param("by", by.userId())
                .update();
        return added;
    }

    void change(CaseId id, UUID factor, int version, NewRiskFactor changed) {
        Stale.unlessOne(sql.sql("""
                        update risk.factor set description = :description, trigger = :trigger, trend = :trend,
                          ended_because = :ended, sitting_item = coalesce(:item, sitting_item)
                        where id = :id and case_id = :case and version = :version
                        """)
                .param("id", factor)
                .param("case", id.value())
                .param("version", version)
                .param("description", changed.description())
                .param("trigger", changed.trigger())
                .param("trend", changed.trend().name())
                .param("ended", changed.endedBecause())
                .param("item", changed.item())
                .update());
    }

    boolean viewedAt(CaseId id, UUID item) {
        return sql.sql("select exists (select 1 from risk.harm_view where case_id = :case and sitting_item = :item)")
                .param("case", id.value())
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    private ToolResult toolResult(ResultSet row) throws SQLException {
        String band = row.getString("band");
        String score = row.getString("score");
        return new ToolResult(
                row.getObject("id", UUID.class),
                Tool.valueOf(row.getString("tool")),
                row.getString("tool_version"),
                row.getString("completed_by"),
                row.getObject("completed_on", LocalDate.class),
                band == null ? null : Band.valueOf(band),
                row.getString("judgement"),
                row.getBoolean("complete"),
                row.getString("overriding_reason"),
                row.getObject("sitting_item", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("recorded_by"),
                score == null ? null : json.readValue(score, WorkedOut.class));
    }

    private static void unlessTaken(Runnable insert) {
        try {
            insert.run();
        } catch (DuplicateKeyException aColleagueWasFirst) {
            throw new Stale();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
