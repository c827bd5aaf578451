package org.openmappa.minutes;

import java.util.Map;
import org.openmappa.access.Directory;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.shared.Actor;
import org.openmappa.shared.MinutesId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Lets somebody who was not there read approved minutes: by written authority of the co-ordinator or the chair. */
@UseCase
public class Distribute {
    private final Gate gate;
    private final MinutesRecords records;
    private final Directory directory;
    private final GiveAccess give;

    Distribute(Gate gate, MinutesRecords records, Directory directory, GiveAccess give) {
        this.gate = gate;
        this.records = records;
        this.directory = directory;
        this.give = give;
    }

    public void to(Actor actor, MinutesId id, NewRecipient recipient) {
        gate.change(
                actor,
                id,
                Right.DISTRIBUTE_MINUTES,
                "minutes.distribute",
                Map.of("reason", recipient.reason(), "authority", recipient.authority()));
        Refused.when(
                !records.get(id).approved(), "colleague", "The minutes are still a draft: they are approved first");
        boolean colleague =
                directory.colleaguesIn(actor.areaId()).stream().anyMatch(c -> c.id().equals(recipient.colleague()));
        Refused.when(!colleague, "colleague", "Choose a colleague of this area who may be given minutes");
        String why = "Written authority of " + recipient.authority() + ": " + recipient.reason();
        give.to(actor, id, recipient.colleague(), "INVITED_REP", GrantSource.WRITTEN_AUTHORITY, why, null);
        records.add(id, recipient.colleague(), why, actor);
    }
}
