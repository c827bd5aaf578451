package org.openmappa.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.SittingId;
import org.openmappa.shared.UseCase;

/** Plans a sitting, and changes its arrangements; whoever leads it and whoever is invited keep up with the change. */
@UseCase
public class PlanSitting {
    private final Gate gate;
    private final Sittings sittings;
    private final SittingAccess access;
    private final Chronicle chronicle;
    private final Clock clock;

    PlanSitting(Gate gate, Sittings sittings, SittingAccess access, Chronicle chronicle, Clock clock) {
        this.gate = gate;
        this.sittings = sittings;
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    public SittingId of(Actor actor, NewSitting sitting) {
        SittingId id = SittingId.next();
        gate.open(actor, id, actor.areaId(), Right.PLAN_SITTING, "sitting.plan", Map.of());
        check(actor.areaId(), sitting);
        sittings.add(id, sitting, actor);
        access.toLeaders(actor, id, sittings.get(id));
        return id;
    }

    /** @param version the version that the form was opened with */
    public void change(Actor actor, SittingId id, int version, NewSitting sitting) {
        gate.change(actor, id, Right.PLAN_SITTING, "sitting.change", Map.of());
        Sitting before = sittings.get(id);
        check(before.areaId(), sitting);
        var items = sittings.itemsOf(id);
        Refused.when(
                sitting.level() != before.level() && !items.isEmpty(),
                "level",
                "The level stays as it is once a case is on the sitting");
        sittings.change(id, version, sitting);
        Sitting now = sittings.get(id);
        access.toLeaders(actor, id, now);
        access.endIfReplaced(actor, id, before, before.chairId(), now);
        access.endIfReplaced(actor, id, before, before.minuteTakerId(), now);
        items.forEach(item -> move(actor, item, before, now));
    }

    private void move(Actor actor, Item item, Sitting before, Sitting now) {
        gate.change(actor, item.caseId(), Right.INVITE, "sitting.change", Map.of("sitting", now.id()));
        access.move(actor, item.caseId(), item, before, now);
        chronicle.note(
                actor,
                item.caseId(),
                "sitting.changed",
                "The sitting is now on " + London.moment(now.startsAt()) + ", chair " + now.chair());
    }

    private void check(UUID area, NewSitting sitting) {
        LocalDate today = London.today(clock);
        Refused.when(
                sitting.day().isBefore(today.minusYears(1)) || sitting.day().isAfter(today.plusYears(1)),
                "day",
                "The day must be within a year of today");
        access.check(area, sitting);
    }
}
