package org.openmappa.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.Records;
import org.openmappa.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records a decision about the level of an open case, as part of the use case in which it was decided (gatekeeping, a
 * sitting, a review): ends the period of the old level, begins that of the new one, and sets the clock for the review.
 */
@Records
public class SetLevel {
    private final JdbcClient sql;
    private final Cases cases;
    private final Chronicle chronicle;
    private final Clocks clocks;
    private final Clock clock;

    SetLevel(JdbcClient sql, Cases cases, Chronicle chronicle, Clocks clocks, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.chronicle = chronicle;
        this.clocks = clocks;
        this.clock = clock;
    }

    public void of(Actor actor, CaseId id, LevelDecision decision) {
        MappaCase before = cases.get(id);
        Refused.when(!before.open(), "level", "The case has left MAPPA");
        OffsetDateTime now = OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        endPeriod(id, now);
        beginPeriod(actor, id, decision, now);
        sql.sql("update cases.mappa_case set level = :level, next_review = :review where id = :id")
                .param("level", decision.level())
                .param("review", decision.nextReview())
                .param("id", id.value())
                .update();
        review(before, decision);
        chronicle.note(actor, id, "level.decided", said(before.level(), decision));
    }

    private void endPeriod(CaseId id, OffsetDateTime now) {
        sql.sql("""
                        update cases.level_period set during = tstzrange(lower(during), :now)
                        where case_id = :id and upper_inf(during) and lower(during) < :now
                        """).param("now", now).param("id", id.value()).update();
    }

    void beginPeriod(Actor actor, CaseId id, LevelDecision decision, OffsetDateTime now) {
        sql.sql("""
                        insert into cases.level_period (id, case_id, level, during, decided_by, sitting_item, criteria, reason, edition)
                        values (:id, :case, :level, tstzrange(:now, null), :by, :item, :criteria, :reason, :edition)
                        """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("level", decision.level())
                .param("now", now)
                .param("by", actor.userId())
                .param("item", decision.sittingItem())
                .param("criteria", decision.criteria().toArray(String[]::new))
                .param("reason", decision.reason())
                .param("edition", decision.edition())
                .update();
    }

    private void review(MappaCase before, LevelDecision decision) {
        for (int level = 1; level <= 3; level++) {
            clocks.move("review.level-" + level, before.id().value());
        }
        Owner owner =
                decision.level() == 1 ? Owner.user(before.caseManagerId()) : Owner.role("COORDINATOR", before.areaId());
        clocks.startDue(
                "review.level-" + decision.level(),
                before.id(),
                before.id().value(),
                owner,
                "/cases/" + before.id() + (decision.level() == 1 ? "/review" : ""),
                decision.nextReview());
    }

    private static String said(int before, LevelDecision decision) {
        String change = before == decision.level()
                ? "Stays at Level " + decision.level()
                : "Level " + before + " to Level " + decision.level();
        String whole = change + ": " + decision.reason();
        return whole.length() <= 1000 ? whole : whole.substring(0, 999) + "…";
    }
}
