package org.openmappa.decisions;

import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads what is on record of a discussion. */
@UseCase
public class OpenTable {
    private final Gate gate;
    private final Sittings sittings;
    private final TableRecords records;

    OpenTable(Gate gate, Sittings sittings, TableRecords records) {
        this.gate = gate;
        this.sittings = sittings;
        this.records = records;
    }

    public Table of(Actor actor, UUID item) {
        gate.read(actor, sittings.caseOf(item), Right.READ_CASE, "item.table");
        return records.of(item);
    }
}
