package org.openmappa.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.cases.MappaCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Right;
import org.openmappa.shared.SittingId;
import org.openmappa.shared.UseCase;

/** Lists the sittings that somebody may see, and opens one with its cases. */
@UseCase
public class OpenSitting {
    private final Gate gate;
    private final Sittings sittings;
    private final Invitations invitations;
    private final Cases cases;

    OpenSitting(Gate gate, Sittings sittings, Invitations invitations, Cases cases) {
        this.gate = gate;
        this.sittings = sittings;
        this.invitations = invitations;
        this.cases = cases;
    }

    /** One page of the list; {@code page} counts from 1. */
    public List<Listed> list(Actor actor, boolean past, int page, int size) {
        List<Listed> listed = sittings.list(actor, past, (Math.max(page, 1) - 1) * size, size);
        if (!actor.may(Right.READ_SITTING)) {
            throw new Forbidden("no sittings in this role");
        }
        return listed;
    }

    public Sitting only(Actor actor, SittingId id) {
        gate.read(actor, id, Right.READ_SITTING, "sitting.open");
        return sittings.get(id);
    }

    public SittingView of(Actor actor, SittingId id) {
        gate.read(actor, id, Right.READ_SITTING, "sitting.open");
        Sitting sitting = sittings.get(id);
        List<Item> items = sittings.itemsOf(id);
        List<UUID> entered = gate.list(
                actor,
                items.stream().map(Item::caseId).toList(),
                Right.READ_SITTING,
                "sitting.cases",
                Map.of("sitting", id));
        return new SittingView(
                sitting, slots(sitting, items, entered), invitations.accepted(id), invitations.observers(id));
    }

    private List<SittingView.Slot> slots(Sitting sitting, List<Item> items, List<UUID> entered) {
        Map<CaseId, MappaCase> shown =
                cases.all(entered).stream().collect(Collectors.toMap(MappaCase::id, Function.identity()));
        Map<UUID, List<Invitation>> asked =
                invitations.of(sitting.id()).stream().collect(Collectors.groupingBy(Invitation::itemId));
        List<SittingView.Slot> slots = new ArrayList<>();
        Instant from = sitting.startsAt();
        for (Item item : items) {
            Instant to = from.plus(Duration.ofMinutes(item.minutes()));
            slots.add(new SittingView.Slot(
                    item, shown.get(item.caseId()), from, to, asked.getOrDefault(item.id(), List.of())));
            from = to;
        }
        return slots;
    }
}
