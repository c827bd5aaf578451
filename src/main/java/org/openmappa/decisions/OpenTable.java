package org.openmappa.decisions;

import java.time.Clock;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads what is on record of a discussion. */
@UseCase
public class OpenTable {
    private final Gate gate;
    private final Sittings sittings;
    private final TableRecords records;
    private final Clock clock;

    OpenTable(Gate gate, Sittings sittings, TableRecords records, Clock clock) {
        this.gate = gate;
        this.sittings = sittings;
        this.records = records;
        this.clock = clock;
    }

    public Table of(Actor actor, UUID item) {
        gate.read(actor, sittings.caseOf(item), Right.READ_CASE, "item.table");
        return records.of(item);
    }

    /** The criteria as they stand today; they hold no case content. */
    public Criteria criteria() {
        return records.criteria(London.today(clock));
    }
}
