package org.openmappa.meetings;

import java.util.UUID;
import org.openmappa.access.Directory;
import org.openmappa.access.Directory.Colleague;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.FileKey;
import org.openmappa.shared.Records;
import org.openmappa.shared.Refused;

/** Opens a sitting and its cases to its chair and minute taker, and a case to whoever is invited. */
@Records
class SittingAccess {
    private static final String TAKER = "ADMINISTRATOR";
    private final Directory directory;
    private final GiveAccess give;
    private final Sittings sittings;
    private final Invitations invitations;

    SittingAccess(Directory directory, GiveAccess give, Sittings sittings, Invitations invitations) {
        this.directory = directory;
        this.give = give;
        this.sittings = sittings;
        this.invitations = invitations;
    }

    /** Whether these two may lead a sitting of this level in this area. */
    void check(UUID area, NewSitting sitting) {
        String[] chairs = sitting.level() == 3 ? new String[] {"CHAIR_3"} : new String[] {"CHAIR_2", "CHAIR_3"};
        Refused.when(!among(area, sitting.chair(), chairs), "chair", "Choose a chair for Level " + sitting.level());
        Refused.when(
                !among(area, sitting.minuteTaker(), TAKER, "COORDINATOR", "DEPUTY_COORDINATOR"),
                "minuteTaker",
                "Choose an administrator or a co-ordinator to take the minutes");
        Refused.when(
                sitting.chair().equals(sitting.minuteTaker()), "minuteTaker", "The chair does not take the minutes");
    }

    /** Opens a file of the sitting, already entered for change, to those who lead it. */
    void toLeaders(Actor actor, FileKey file, Sitting sitting) {
        give.to(
                actor,
                file,
                sitting.chairId(),
                sitting.chairRole(),
                GrantSource.SITTING,
                "Chairs the " + sitting.name(),
                sitting.openToChair());
        give.to(
                actor,
                file,
                sitting.minuteTakerId(),
                TAKER,
                GrantSource.SITTING,
                "Takes the minutes of the " + sitting.name(),
                sitting.openToChair());
    }

    /** After a change of the sitting: its cases stay open to those who lead it now, and to those who are invited. */
    void move(Actor actor, CaseId id, Item item, Sitting before, Sitting now) {
        toLeaders(actor, id, now);
        endIfReplaced(actor, id, before, before.chairId(), now);
        endIfReplaced(actor, id, before, before.minuteTakerId(), now);
        invitations.at(item.id()).forEach(invited -> toInvited(actor, id, now, invited.userId(), invited.role()));
    }

    void toInvited(Actor actor, CaseId id, Sitting sitting, UUID user, String role) {
        give.to(
                actor,
                id,
                user,
                role,
                GrantSource.INVITATION,
                "Invited to the " + sitting.name(),
                sitting.openToInvited());
    }

    void endIfReplaced(Actor actor, FileKey file, Sitting before, UUID user, Sitting now) {
        boolean leads = user.equals(now.chairId()) || user.equals(now.minuteTakerId());
        boolean elsewhere = file instanceof CaseId id && sittings.alsoAt(id, before.id(), user);
        if (!leads && !elsewhere) {
            give.end(actor, file, user, GrantSource.SITTING, "No longer leads the " + now.name());
        }
    }

    private boolean among(UUID area, UUID user, String... roles) {
        return directory.withRole(area, roles).stream().map(Colleague::id).anyMatch(user::equals);
    }
}
