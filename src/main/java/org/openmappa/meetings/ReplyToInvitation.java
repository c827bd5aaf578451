package org.openmappa.meetings;

import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Directory;
import org.openmappa.access.Directory.Colleague;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Answers one's own invitation; a deputy of the same agency gets the same sight of the case. */
@UseCase
public class ReplyToInvitation {
    private final Gate gate;
    private final Sittings sittings;
    private final Invitations invitations;
    private final SittingAccess access;
    private final Directory directory;
    private final Clocks clocks;
    private final Chronicle chronicle;

    ReplyToInvitation(
            Gate gate,
            Sittings sittings,
            Invitations invitations,
            SittingAccess access,
            Directory directory,
            Clocks clocks,
            Chronicle chronicle) {
        this.gate = gate;
        this.sittings = sittings;
        this.invitations = invitations;
        this.access = access;
        this.directory = directory;
        this.clocks = clocks;
        this.chronicle = chronicle;
    }

    /** @param version the version of the invitation that was answered */
    public void with(Actor actor, UUID itemId, UUID id, int version, Reply reply) {
        reply.check();
        CaseId caseId = sittings.caseOf(itemId);
        gate.change(actor, caseId, Right.REPLY, "invitation.reply", Map.of("answer", reply.answer()));
        Item item = sittings.openItem(itemId);
        Invitation invitation = own(actor, id);
        Refused.when(
                invitation.status().isSeen() && invitation.status() != invitation.reply(),
                "answer",
                "Attendance is already recorded");
        UUID deputy = reply.deputyIfSent();
        if (deputy != null) {
            send(actor, item, invitation, deputy);
        }
        invitations.reply(id, version, reply);
        clocks.meet(Invite.CLOCK, id);
        chronicle.note(
                actor,
                caseId,
                "invitation.answered",
                actor.fullName() + ", " + actor.agency() + ": " + reply.answer().label());
    }

    private Invitation own(Actor actor, UUID id) {
        Invitation invitation = invitations.get(id);
        if (!invitation.userId().equals(actor.userId())) {
            throw new Forbidden("an invitation is answered by whoever was invited");
        }
        return invitation;
    }

    private void send(Actor actor, Item item, Invitation invitation, UUID deputy) {
        Sitting sitting = sittings.get(item.sittingId());
        boolean colleague = directory.colleaguesIn(sitting.areaId()).stream()
                .filter(c -> c.agencyId().equals(invitation.agencyId()))
                .map(Colleague::id)
                .anyMatch(c -> c.equals(deputy) && !c.equals(actor.userId()));
        Refused.when(!colleague, "deputy", "Choose a colleague of your own agency");
        // A deputy sees no more than whoever was invited.
        String role = invitation.role().equals("VICTIM_LIAISON") ? "VICTIM_LIAISON" : "NOMINATED_DEPUTY";
        access.toInvited(actor, item.caseId(), sitting, deputy, role);
    }
}
