package org.openmappa.minutes;

import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.clocks.Clocks;
import org.openmappa.meetings.EndInvitations;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.MinutesId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/**
 * The chair approves the draft: it becomes an edition that is never changed, and goes to those who were there; with that the
 * business of the meeting ends, and so does what an invitation to it opened.
 */
@UseCase
public class ApproveMinutes {
    private final Gate gate;
    private final MinutesRecords records;
    private final Sittings sittings;
    private final Recipients recipients;
    private final EndInvitations invitations;
    private final Clocks clocks;
    private final Chronicle chronicle;

    ApproveMinutes(
            Gate gate,
            MinutesRecords records,
            Sittings sittings,
            Recipients recipients,
            EndInvitations invitations,
            Clocks clocks,
            Chronicle chronicle) {
        this.gate = gate;
        this.records = records;
        this.sittings = sittings;
        this.recipients = recipients;
        this.invitations = invitations;
        this.clocks = clocks;
        this.chronicle = chronicle;
    }

    /** @param version the version of the draft that was read */
    public void of(Actor actor, MinutesId id, int version, Approval approval) {
        gate.change(actor, id, Right.APPROVE_MINUTES, "minutes.approve", details(approval));
        Minutes minutes = records.get(id);
        gate.change(actor, minutes.caseId(), Right.RECORD_MEETING, "minutes.approve", Map.of("minutes", id));
        Draft draft = records.draft(id);
        if (draft.version() != version) {
            throw new Stale();
        }
        Refused.when(
                minutes.approved() && approval.reason() == null,
                "reason",
                "Enter why the approved minutes are corrected");
        records.approve(id, minutes.edition() + 1, draft.content(), approval.reason(), actor);
        recipients.whoWasThere(actor, id, minutes.itemId(), sittings.get(minutes.sittingId()));
        invitations.to(actor, minutes.caseId(), minutes.itemId());
        clocks.meet("minutes.level-" + minutes.level(), minutes.itemId());
        chronicle.note(
                actor,
                minutes.caseId(),
                "minutes.approved",
                "Minutes of " + London.day(minutes.sittingOn()) + " approved, edition " + (minutes.edition() + 1));
    }

    private static Map<String, ?> details(Approval approval) {
        String reason = approval.reason();
        return reason == null ? Map.of() : Map.of("reason", reason);
    }
}
