package org.openmappa.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.meetings.Item;
import org.openmappa.meetings.Sitting;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Closes the discussion of a case, once nothing is missing; the minutes are then due from the day of the sitting. */
@UseCase
public class CloseItem {
    private final Gate gate;
    private final Sittings sittings;
    private final List<ReviewCondition> conditions;
    private final Clocks clocks;
    private final Chronicle chronicle;

    CloseItem(Gate gate, Sittings sittings, List<ReviewCondition> conditions, Clocks clocks, Chronicle chronicle) {
        this.gate = gate;
        this.sittings = sittings;
        this.conditions = conditions;
        this.clocks = clocks;
        this.chronicle = chronicle;
    }

    /** @param version the version of the item that was closed */
    public void of(Actor actor, UUID itemId, int version) {
        CaseId caseId = sittings.caseOf(itemId);
        gate.change(actor, caseId, Right.RECORD_MEETING, "item.close", Map.of("item", itemId));
        Item item = sittings.openItem(itemId);
        List<String> missing = missing(caseId, itemId);
        Refused.when(!missing.isEmpty(), "item", "The discussion cannot close yet. " + String.join(". ", missing));
        sittings.close(actor, itemId, version);
        minutesAreDue(caseId, item, sittings.get(item.sittingId()));
        chronicle.note(actor, caseId, "item.closed", "The discussion at the sitting was closed");
    }

    private List<String> missing(CaseId caseId, UUID item) {
        return conditions.stream()
                .map(condition -> condition.missing(caseId, item))
                .flatMap(Optional::stream)
                .toList();
    }

    private void minutesAreDue(CaseId caseId, Item item, Sitting sitting) {
        clocks.start(
                "minutes.level-" + sitting.level(),
                caseId,
                item.id(),
                Owner.user(sitting.chairId()),
                item.path() + "/minutes",
                sitting.day());
    }
}
