package org.openmappa.minutes;

import java.util.Optional;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.access.TakenOut;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.Actor;
import org.openmappa.shared.MinutesId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads minutes, takes them out as a document, and says of a discussion whether there are any. */
@UseCase
public class OpenMinutes {
    private final Gate gate;
    private final Sittings sittings;
    private final MinutesRecords records;

    OpenMinutes(Gate gate, Sittings sittings, MinutesRecords records) {
        this.gate = gate;
        this.sittings = sittings;
        this.records = records;
    }

    public MinutesView of(Actor actor, MinutesId id) {
        gate.read(actor, id, Right.READ_MINUTES, "minutes.read");
        return view(id);
    }

    public MinutesDocument export(Actor actor, MinutesId id) {
        TakenOut taken = gate.export(actor, id, Right.READ_MINUTES, "minutes.export");
        return new MinutesDocument(view(id), taken);
    }

    /** That there are minutes of a discussion: for whoever may open the case, whether or not they may read them. */
    public Optional<Minutes> ofItem(Actor actor, UUID item) {
        gate.read(actor, sittings.caseOf(item), Right.READ_CASE, "minutes.status");
        return records.of(item);
    }

    private MinutesView view(MinutesId id) {
        return new MinutesView(records.get(id), records.draft(id), records.editions(id), records.recipients(id));
    }
}
