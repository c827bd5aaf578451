package org.openmappa.decisions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmappa.meetings.Item;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Ids;
import org.openmappa.shared.Records;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of decisions at the table. */
@Records
class TableRecords {
    private final JdbcClient sql;
    private final Clock clock;

    TableRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A row with the version in which it was read. */
    record Versioned<T>(T row, int version) {}

    Table of(UUID item) {
        Optional<Versioned<Opening>> opening = opening(item);
        Optional<Versioned<OffenderNotice>> notice = notice(item);
        return new Table(
                opening.map(Versioned::row).orElse(null),
                opening.map(Versioned::version).orElse(0),
                levels(item),
                dissents(item),
                notice.map(Versioned::row).orElse(null),
                notice.map(Versioned::version).orElse(0));
    }

    /** The edition of the criteria that stands on a day. */
    Criteria criteria(LocalDate on) {
        return new Criteria(sql.sql("""
                        select code, edition, level, needed, words from referral.criterion
                        where edition = (select edition from referral.criterion where valid_from <= :on
                          order by valid_from desc, edition desc limit 1)
                        order by level, needed, code
                        """).param("on", on).query(Criterion.class).list());
    }

    Optional<Versioned<Opening>> opening(UUID item) {
        return sql.sql("""
                        select conflicts, why_here, earlier_actions, victims, diversity, media, version
                        from decisions.opening where id = :item
                        """).param("item", item).query(TableRecords::opening).optional();
    }

    Optional<Versioned<OffenderNotice>> notice(UUID item) {
        return sql.sql("""
                        select told, by_whom, by_day, withheld_reason, version from decisions.offender_notice where id = :item
                        """).param("item", item).query(TableRecords::notice).optional();
    }

    List<LevelDecided> levels(UUID item) {
        return sql.sql("""
                        select d.number, d.level, d.criteria, d.edition, d.options, d.reason, d.next_review, d.decided_at,
                          u.full_name as decided_by
                        from decisions.level_decision d join access.user_account u on u.id = d.decided_by
                        where d.item_id = :item order by d.number
                        """).param("item", item).query(TableRecords::level).list();
    }

    List<Dissent> dissents(UUID item) {
        return sql.sql("""
                        select d.who, g.name as agency, d.words from decisions.dissent d
                        join access.agency g on g.id = d.agency_id where d.item_id = :item order by d.recorded_at, d.id
                        """).param("item", item).query(Dissent.class).list();
    }

    /** @param version the version that the form was opened with; 0 when there was none */
    void keep(Item item, int version, Opening opening, Actor by) {
        Stale.unlessOne(sql.sql(version == 0 ? """
                        insert into decisions.opening (id, case_id, conflicts, why_here, earlier_actions, victims, diversity, media,
                          recorded_at, recorded_by)
                        values (:id, :case, :conflicts, :why, :earlier, :victims, :diversity, :media, :now, :by)
                        on conflict (id) do nothing
                        """ : """
                        update decisions.opening set conflicts = :conflicts, why_here = :why, earlier_actions = :earlier,
                          victims = :victims, diversity = :diversity, media = :media, recorded_at = :now, recorded_by = :by
                        where id = :id and case_id = :case and version = :version
                        """)
                .param("id", item.id())
                .param("case", item.caseId().value())
                .param("version", version)
                .param("conflicts", opening.conflicts())
                .param("why", opening.whyHere())
                .param("earlier", opening.earlierActions())
                .param("victims", opening.victims())
                .param("diversity", opening.diversity())
                .param("media", opening.media())
                .param("now", now())
                .param("by", by.userId())
                .update());
    }

    /** @param before how many decisions there were when the form was opened */
    void decide(Item item, int before, NewLevelDecision decision, String edition, Actor by) {
        Stale.unlessOne(sql.sql("""
                        insert into decisions.level_decision (id, item_id, case_id, number, level, criteria, edition, options,
                          reason, next_review, decided_at, decided_by)
                        select :id, :item, :case, :before + 1, :level, :criteria, :edition, :options, :reason, :review, :now, :by
                        where (select count(*) from decisions.level_decision where item_id = :item) = :before
                        on conflict (item_id, number) do nothing
                        """)
                .param("id", Ids.next())
                .param("item", item.id())
                .param("case", item.caseId().value())
                .param("before", before)
                .param("level", decision.level())
                .param("criteria", decision.met().toArray(String[]::new))
                .param("edition", edition)
                .param("options", decision.options())
                .param("reason", decision.reason())
                .param("review", decision.nextReview())
                .param("now", now())
                .param("by", by.userId())
                .update());
    }

    void add(Item item, NewDissent dissent, Actor by) {
        sql.sql("""
                        insert into decisions.dissent (id, item_id, case_id, who, agency_id, words, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        item.id(),
                        item.caseId().value(),
                        dissent.who(),
                        dissent.agency(),
                        dissent.words(),
                        now(),
                        by.userId())
                .update();
    }

    void keep(Item item, int version, OffenderNotice notice) {
        Stale.unlessOne(sql.sql(version == 0 ? """
                        insert into decisions.offender_notice (id, case_id, told, by_whom, by_day, withheld_reason)
                        values (:id, :case, :told, :whom, :day, :reason) on conflict (id) do nothing
                        """ : """
                        update decisions.offender_notice set told = :told, by_whom = :whom, by_day = :day, withheld_reason = :reason
                        where id = :id and case_id = :case and version = :version
                        """)
                .param("id", item.id())
                .param("case", item.caseId().value())
                .param("version", version)
                .param("told", notice.told())
                .param("whom", notice.byWhom())
                .param("day", notice.byDay())
                .param("reason", notice.withheldReason())
                .update());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Versioned<Opening> opening(ResultSet row, int n) throws SQLException {
        Opening opening = new Opening(
                row.getString("conflicts"),
                row.getString("why_here"),
                row.getString("earlier_actions"),
                row.getString("victims"),
                row.getString("diversity"),
                row.getString("media"));
        return new Versioned<>(opening, row.getInt("version"));
    }

    private static Versioned<OffenderNotice> notice(ResultSet row, int n) throws SQLException {
        OffenderNotice notice = new OffenderNotice(
                row.getBoolean("told"),
                row.getString("by_whom"),
                row.getObject("by_day", LocalDate.class),
                row.getString("withheld_reason"));
        return new Versioned<>(notice, row.getInt("version"));
    }

    private static LevelDecided level(ResultSet row, int n) throws SQLException {
        Array criteria = row.getArray("criteria");
        return new LevelDecided(
                row.getInt("number"),
                row.getInt("level"),
                Arrays.asList((String[]) criteria.getArray()),
                row.getString("edition"),
                row.getString("options"),
                row.getString("reason"),
                row.getObject("next_review", LocalDate.class),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("decided_by"));
    }
}
