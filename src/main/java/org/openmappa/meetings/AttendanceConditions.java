package org.openmappa.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.ItemTask;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.TaskItem;
import org.openmappa.ui.TaskStatus;
import org.springframework.stereotype.Component;

/** Before a discussion closes, every invitation is accounted for and the quorum has accepted the statement. */
@Component
class AttendanceConditions implements ReviewCondition, ItemTask {
    private final Sittings sittings;
    private final Invitations invitations;

    AttendanceConditions(Sittings sittings, Invitations invitations) {
        this.sittings = sittings;
        this.invitations = invitations;
    }

    @Override
    public Optional<String> missing(CaseId id, @Nullable UUID sittingItem) {
        if (sittingItem == null) {
            return Optional.empty();
        }
        List<String> unknown = unknown(sittingItem);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("Attendance is not yet recorded for " + String.join(", ", unknown));
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public TaskItem task(CaseId id, UUID sittingItem) {
        int unknown = unknown(sittingItem).size();
        TaskStatus status =
                unknown == 0 ? TaskStatus.done("Recorded") : TaskStatus.tagged(unknown + " to record", "blue");
        return TaskItem.of(
                "Attendance and apologies", sittings.item(sittingItem).path() + "/attendance", status);
    }

    private List<String> unknown(UUID item) {
        return invitations.at(item).stream()
                .filter(invitation -> !invitation.status().accounted())
                .map(Invitation::fullName)
                .toList();
    }
}
