package org.openmappa.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmappa.access.Directory;
import org.openmappa.access.Directory.Colleague;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Invites colleagues to the discussion of a case, with the reason why their agency is needed; the case opens to them. */
@UseCase
public class Invite {
    static final String CLOCK = "invitation.reply";
    private final Gate gate;
    private final Sittings sittings;
    private final Invitations invitations;
    private final SittingAccess access;
    private final Directory directory;
    private final Clocks clocks;
    private final Chronicle chronicle;
    private final Clock clock;

    Invite(
            Gate gate,
            Sittings sittings,
            Invitations invitations,
            SittingAccess access,
            Directory directory,
            Clocks clocks,
            Chronicle chronicle,
            Clock clock) {
        this.gate = gate;
        this.sittings = sittings;
        this.invitations = invitations;
        this.access = access;
        this.directory = directory;
        this.clocks = clocks;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    public List<UUID> to(Actor actor, UUID itemId, NewInvitations asked) {
        CaseId caseId = sittings.caseOf(itemId);
        gate.change(actor, caseId, Right.INVITE, "invitation.send", Map.of("reason", asked.why()));
        Item item = sittings.openItem(itemId);
        Sitting sitting = sittings.get(item.sittingId());
        Refused.when(
                asked.reportsBy().isAfter(sitting.day()),
                "reportsBy",
                "Reports must come before the sitting, or on its day");
        Refused.when(
                invitations.grades().stream().noneMatch(band -> band.rank() == asked.gradeWanted()),
                "gradeWanted",
                "Choose the grade that is wanted");
        List<Colleague> chosen = chosen(sitting, asked);
        refuseTwice(itemId, chosen);
        Set<UUID> liaison = ids(directory.withRole(sitting.areaId(), "VICTIM_LIAISON"));
        return chosen.stream()
                .map(c -> invite(
                        actor, item, sitting, c, liaison.contains(c.id()) ? "VICTIM_LIAISON" : "INVITED_REP", asked))
                .toList();
    }

    private List<Colleague> chosen(Sitting sitting, NewInvitations asked) {
        List<Colleague> possible = directory.colleaguesIn(sitting.areaId());
        Refused.when(
                !ids(possible).containsAll(asked.colleagues()),
                "colleagues",
                "Choose colleagues of this area. A lay adviser is never invited to a case, and can only be marked as an observer");
        return possible.stream()
                .filter(c -> asked.colleagues().contains(c.id()))
                .toList();
    }

    private void refuseTwice(UUID item, List<Colleague> chosen) {
        Set<UUID> already =
                invitations.at(item).stream().map(Invitation::userId).collect(Collectors.toSet());
        chosen.stream().filter(c -> already.contains(c.id())).findFirst().ifPresent(twice -> {
            throw new Refused("colleagues", twice.fullName() + " is already invited");
        });
    }

    private UUID invite(
            Actor actor, Item item, Sitting sitting, Colleague colleague, String role, NewInvitations asked) {
        UUID id = invitations.add(item, colleague, role, asked, actor);
        access.toInvited(actor, item.caseId(), sitting, colleague.id(), role);
        String page = item.path() + "/invitations/" + id + "/reply";
        clocks.startDue(CLOCK, item.caseId(), id, Owner.user(colleague.id()), page, replyBy(sitting));
        chronicle.note(
                actor,
                item.caseId(),
                "invitation.sent",
                colleague.fullName() + ", " + colleague.agency() + ", is invited to the " + sitting.name());
        return id;
    }

    /** The limit of the rule, or the day of the sitting where that comes first. */
    private LocalDate replyBy(Sitting sitting) {
        LocalDate today = London.today(clock);
        LocalDate due = clocks.rule(CLOCK, today).due(today);
        return sitting.day().isBefore(due) ? sitting.day() : due;
    }

    private static Set<UUID> ids(List<Colleague> colleagues) {
        return colleagues.stream().map(Colleague::id).collect(Collectors.toSet());
    }
}
