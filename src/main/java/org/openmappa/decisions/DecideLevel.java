package org.openmappa.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.cases.LevelDecision;
import org.openmappa.cases.SetLevel;
import org.openmappa.meetings.Item;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** The chair decides the level, after hearing the agencies: with criteria, options considered, reason and next review. */
@UseCase
public class DecideLevel {
    private final Gate gate;
    private final Sittings sittings;
    private final TableRecords records;
    private final SetLevel setLevel;
    private final Clock clock;

    DecideLevel(Gate gate, Sittings sittings, TableRecords records, SetLevel setLevel, Clock clock) {
        this.gate = gate;
        this.sittings = sittings;
        this.records = records;
        this.setLevel = setLevel;
        this.clock = clock;
    }

    /** @param before how many decisions there were at the item when the form was opened */
    public void of(Actor actor, UUID itemId, int before, NewLevelDecision decision) {
        CaseId caseId = sittings.caseOf(itemId);
        gate.change(actor, caseId, Right.SET_LEVEL, "level.decide", Map.of("reason", decision.reason()));
        Item item = sittings.openItem(itemId);
        LocalDate today = London.today(clock);
        Criteria criteria = records.criteria(today);
        check(criteria, decision, today);
        records.decide(item, before, decision, criteria.edition(), actor);
        sittings.begin(itemId);
        setLevel.of(
                actor,
                caseId,
                new LevelDecision(
                        decision.level(),
                        decision.reason(),
                        decision.met(),
                        criteria.edition(),
                        itemId,
                        decision.nextReview()));
    }

    private static void check(Criteria criteria, NewLevelDecision decision, LocalDate today) {
        Refused.when(!criteria.knows(decision.met()), "criteria", "These are not criteria of the edition in force");
        List<String> missing = criteria.missing(decision.level(), decision.met());
        Refused.when(
                !missing.isEmpty(),
                "criteria",
                "Level " + decision.level() + " also needs: " + String.join("; and ", missing));
        Refused.when(!decision.nextReview().isAfter(today), "nextReview", "The next review must be after today");
    }
}
