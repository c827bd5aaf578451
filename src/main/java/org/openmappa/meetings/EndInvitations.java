package org.openmappa.meetings;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Records;

/**
 * Ends what an invitation opened, once the business of the meeting is done. Whoever was there reads the minutes; whoever has
 * an action keeps the case for it; whoever is invited to a later sitting keeps it for that one.
 */
@Records
public class EndInvitations {
    private final Invitations invitations;
    private final Sittings sittings;
    private final GiveAccess give;

    EndInvitations(Invitations invitations, Sittings sittings, GiveAccess give) {
        this.invitations = invitations;
        this.sittings = sittings;
        this.give = give;
    }

    /** @param id the case of the item, already entered for change */
    public void to(Actor actor, CaseId id, UUID item) {
        Sitting sitting = sittings.get(sittings.item(item).sittingId());
        Instant until = sitting.openToInvited();
        invitations.at(item).stream()
                .flatMap(invited -> Stream.concat(Stream.of(invited.userId()), Stream.ofNullable(invited.deputyId())))
                .distinct()
                .forEach(user -> give.end(
                        actor,
                        id,
                        user,
                        GrantSource.INVITATION,
                        until,
                        "The minutes of the " + sitting.name() + " are approved"));
    }
}
