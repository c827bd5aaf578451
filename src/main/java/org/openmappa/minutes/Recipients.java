package org.openmappa.minutes;

import java.util.List;
import java.util.UUID;
import org.openmappa.access.Directory;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.meetings.Invitations;
import org.openmappa.meetings.Sitting;
import org.openmappa.shared.Actor;
import org.openmappa.shared.MinutesId;
import org.openmappa.shared.Records;

/** Opens approved minutes to those who were there and to the co-ordinators of the area. */
@Records
class Recipients {
    private static final List<String> COORDINATORS = List.of("COORDINATOR", "DEPUTY_COORDINATOR");
    private final Invitations invitations;
    private final Directory directory;
    private final GiveAccess give;
    private final MinutesRecords records;

    Recipients(Invitations invitations, Directory directory, GiveAccess give, MinutesRecords records) {
        this.invitations = invitations;
        this.directory = directory;
        this.give = give;
        this.records = records;
    }

    void whoWasThere(Actor actor, MinutesId id, UUID item, Sitting sitting) {
        send(actor, id, sitting.chairId(), sitting.chairRole(), "Chaired the meeting");
        send(actor, id, sitting.minuteTakerId(), "ADMINISTRATOR", "Took the minutes");
        COORDINATORS.forEach(role -> directory
                .withRole(sitting.areaId(), role)
                .forEach(coordinator -> send(actor, id, coordinator.id(), role, "Co-ordinates the area")));
        // A victim liaison officer is told what concerns the victim, and does not read what agencies said.
        invitations.at(item).stream()
                .filter(there -> there.confirmed() && !there.role().equals("VICTIM_LIAISON"))
                .forEach(there -> send(actor, id, there.attendeeId(), there.role(), "Attended the meeting"));
    }

    private void send(Actor actor, MinutesId id, UUID user, String role, String why) {
        give.to(actor, id, user, role, GrantSource.DISTRIBUTION, why, null);
        records.add(id, user, why, actor);
    }
}
