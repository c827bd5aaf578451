package org.openmappa.meetings;

import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.cases.Chronicle;
import org.openmappa.cases.MappaCase;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.SittingId;
import org.openmappa.shared.UseCase;

/** Puts a case on a sitting; it opens to the chair and the minute taker. */
@UseCase
public class AddToSitting {
    private final Gate gate;
    private final Sittings sittings;
    private final Cases cases;
    private final SittingAccess access;
    private final Clocks clocks;
    private final Chronicle chronicle;

    AddToSitting(Gate gate, Sittings sittings, Cases cases, SittingAccess access, Clocks clocks, Chronicle chronicle) {
        this.gate = gate;
        this.sittings = sittings;
        this.cases = cases;
        this.access = access;
        this.clocks = clocks;
        this.chronicle = chronicle;
    }

    /** The new item, and whether the sitting now has more minutes on it than it may last. */
    public record Added(UUID item, boolean over) {}

    public Added of(Actor actor, SittingId id, NewItem wanted) {
        CaseId caseId = wanted.caseId();
        gate.change(actor, id, Right.PLAN_SITTING, "sitting.add", Map.of("case", caseId));
        gate.change(actor, caseId, Right.INVITE, "sitting.add", Map.of("sitting", id));
        Sitting sitting = sittings.get(id);
        check(sitting, cases.get(caseId));
        UUID item = sittings.add(id, wanted);
        access.toLeaders(actor, caseId, sitting);
        sittings.waitingForSitting(caseId).forEach(subject -> clocks.meet("sitting.list", subject));
        chronicle.note(
                actor, caseId, "sitting.listed", "On the " + sitting.name() + ", " + London.moment(sitting.startsAt()));
        return new Added(item, over(sitting));
    }

    /** Changes time, order or urgency of a case that is already on the sitting. */
    public boolean change(Actor actor, SittingId id, UUID item, int version, ItemChange change) {
        gate.change(actor, id, Right.PLAN_SITTING, "sitting.order", Map.of());
        sittings.change(item, version, change);
        return over(sittings.get(id));
    }

    private void check(Sitting sitting, MappaCase mappaCase) {
        Refused.when(!mappaCase.open(), "caseId", "The case has left MAPPA");
        Refused.when(
                !mappaCase.areaId().equals(sitting.areaId()), "caseId", "Another area is responsible for the case");
        Refused.when(
                mappaCase.level() == 1,
                "caseId",
                "The case is at Level 1: it comes to a sitting once a referral to Level 2 or 3 is accepted");
        Refused.when(mappaCase.level() > sitting.level(), "caseId", "A Level 3 case needs a Level 3 sitting");
        Refused.when(
                sittings.itemsOf(sitting.id()).stream().anyMatch(i -> i.caseId().equals(mappaCase.id())),
                "caseId",
                "The case is already on this sitting");
    }

    private boolean over(Sitting sitting) {
        int total =
                sittings.itemsOf(sitting.id()).stream().mapToInt(Item::minutes).sum();
        return total > sitting.lengthMinutes();
    }
}
