package org.openmappa.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openmappa.cases.MappaCase;
import org.openmappa.shared.Right;
import org.openmappa.ui.TaskItem;

/**
 * The discussion of a case at a sitting, as far as the viewer may see it.
 *
 * @param viewer who looks
 * @param rights what the viewer may do with the case
 * @param invitations all, or only the viewer's own where they may not open the case file
 * @param accepted whether the viewer accepted the confidentiality statement
 * @param minutesTaken minutes of discussion so far
 * @param missing what is still missing before the item can close
 */
public record ItemView(
        UUID viewer,
        Sitting sitting,
        Item item,
        MappaCase mappaCase,
        Set<Right> rights,
        List<Invitation> invitations,
        boolean accepted,
        long minutesTaken,
        List<TaskItem> tasks,
        List<String> missing) {

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** The viewer's own invitation. */
    public Optional<Invitation> own() {
        return invitations.stream().filter(i -> i.concerns(viewer)).findFirst();
    }

    /** Whether the viewer is to be at the table: invited, sent by somebody who was, or leading the sitting. */
    public boolean expected() {
        return own().isPresent() || viewer.equals(sitting.chairId()) || viewer.equals(sitting.minuteTakerId());
    }

    public boolean records() {
        return may(Right.RECORD_MEETING) && !item.closed();
    }
}
