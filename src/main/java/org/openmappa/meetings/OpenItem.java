package org.openmappa.meetings;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.cases.ItemTask;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;
import org.openmappa.ui.TaskItem;

/**
 * Opens the discussion of a case at a sitting through the case, so that an invited colleague sees this case and nothing
 * else of the sitting.
 */
@UseCase
public class OpenItem {
    private final Gate gate;
    private final Sittings sittings;
    private final Invitations invitations;
    private final Cases cases;
    private final List<ItemTask> tasks;
    private final List<ReviewCondition> conditions;
    private final Clock clock;

    OpenItem(
            Gate gate,
            Sittings sittings,
            Invitations invitations,
            Cases cases,
            List<ItemTask> tasks,
            List<ReviewCondition> conditions,
            Clock clock) {
        this.gate = gate;
        this.sittings = sittings;
        this.invitations = invitations;
        this.cases = cases;
        this.tasks =
                tasks.stream().sorted(Comparator.comparing(ItemTask::order)).toList();
        this.conditions = conditions;
        this.clock = clock;
    }

    public ItemView of(Actor actor, UUID id) {
        CaseId caseId = sittings.caseOf(id);
        gate.read(actor, caseId, Right.READ_SITTING, "item.open");
        Item item = sittings.item(id);
        Sitting sitting = sittings.get(item.sittingId());
        Set<Right> rights =
                sittings.rightsOn(caseId).stream().map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
        boolean whole = rights.contains(Right.READ_CASE);
        boolean records = rights.contains(Right.RECORD_MEETING) && !item.closed();
        return new ItemView(
                actor.userId(),
                sitting,
                item,
                cases.get(caseId),
                rights,
                shown(actor, id, whole),
                accepted(actor, sitting),
                item.minutesTaken(clock.instant()),
                whole ? tasks(caseId, id) : List.of(),
                records ? missing(caseId, id) : List.of());
    }

    /** One invitation, to whoever was invited and to those who record the meeting. */
    public Invitation invitation(Actor actor, UUID item, UUID id) {
        return of(actor, item).invitations().stream()
                .filter(invitation -> invitation.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Invitation> shown(Actor actor, UUID item, boolean whole) {
        return invitations.at(item).stream()
                .filter(invitation -> whole || invitation.concerns(actor.userId()))
                .toList();
    }

    private boolean accepted(Actor actor, Sitting sitting) {
        return invitations.accepted(sitting.id()).stream()
                .anyMatch(a -> a.userId().equals(actor.userId()));
    }

    private List<TaskItem> tasks(CaseId caseId, UUID item) {
        return tasks.stream().map(task -> task.task(caseId, item)).toList();
    }

    private List<String> missing(CaseId caseId, UUID item) {
        return conditions.stream()
                .map(condition -> condition.missing(caseId, item))
                .flatMap(Optional::stream)
                .toList();
    }
}
