package org.openmappa.meetings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Gate;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Records at the table who came, for each invitation. */
@UseCase
public class RecordAttendance {
    private final Gate gate;
    private final Sittings sittings;
    private final Invitations invitations;
    private final Clocks clocks;

    RecordAttendance(Gate gate, Sittings sittings, Invitations invitations, Clocks clocks) {
        this.gate = gate;
        this.sittings = sittings;
        this.invitations = invitations;
        this.clocks = clocks;
    }

    /** One line of the sheet: which invitation, in which version, and what was seen. */
    public record Line(UUID invitation, int version, Attended attended) {}

    public void of(Actor actor, UUID itemId, List<Line> sheet) {
        gate.change(actor, sittings.caseOf(itemId), Right.RECORD_MEETING, "attendance.record", Map.of());
        sittings.openItem(itemId);
        sheet.forEach(line -> record(itemId, line));
    }

    private void record(UUID itemId, Line line) {
        Invitation invitation = invitations.get(line.invitation());
        Attended seen = line.attended();
        Refused.when(!invitation.itemId().equals(itemId), "presence", "This invitation is to another case");
        Refused.when(!seen.presence().isSeen(), "presence", "Choose whether they came");
        boolean came = seen.presence().came();
        UUID attendee = came ? attendee(invitation, seen.attendee()) : null;
        Refused.when(came && seen.gradeAt() == null, "gradeAt", "Choose the grade of " + invitation.attendee());
        invitations.attended(
                line.invitation(), line.version(), seen.presence(), attendee, came ? seen.gradeAt() : null);
        clocks.drop(Invite.CLOCK, line.invitation());
    }

    private static UUID attendee(Invitation invitation, @Nullable UUID said) {
        UUID attendee = said == null ? invitation.attendeeId() : said;
        Refused.when(
                !invitation.concerns(attendee), "attendee", "Choose who was invited, or the deputy whom they named");
        return attendee;
    }
}
