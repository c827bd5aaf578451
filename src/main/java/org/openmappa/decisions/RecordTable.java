package org.openmappa.decisions;

import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Directory;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.meetings.Item;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Records what is said at the table: the opening, dissent, and what the person is told. */
@UseCase
public class RecordTable {
    private final Gate gate;
    private final Sittings sittings;
    private final TableRecords records;
    private final Directory directory;
    private final Chronicle chronicle;

    RecordTable(Gate gate, Sittings sittings, TableRecords records, Directory directory, Chronicle chronicle) {
        this.gate = gate;
        this.sittings = sittings;
        this.records = records;
        this.directory = directory;
        this.chronicle = chronicle;
    }

    /** @param version the version that the form was opened with; 0 when there was none */
    public void opening(Actor actor, UUID itemId, int version, Opening opening) {
        Item item = enter(actor, itemId, "item.opening");
        records.keep(item, version, opening, actor);
        sittings.begin(itemId);
    }

    public void dissent(Actor actor, UUID itemId, NewDissent dissent) {
        Item item = enter(actor, itemId, "item.dissent");
        Refused.when(directory.agency(dissent.agency()).isEmpty(), "agency", "Choose the agency");
        records.add(item, dissent, actor);
        chronicle.note(actor, item.caseId(), "item.dissent", dissent.who() + " disagreed; the words are on record");
    }

    /** @param version the version that the form was opened with; 0 when there was none */
    public void offender(Actor actor, UUID itemId, int version, OffenderNotice notice) {
        notice.check();
        Item item = enter(actor, itemId, "item.offender");
        records.keep(item, version, notice);
        chronicle.note(
                actor,
                item.caseId(),
                "item.offender",
                notice.told() ? "The person is to be told of the outcome" : "The person is not told of the outcome");
    }

    private Item enter(Actor actor, UUID itemId, String what) {
        CaseId caseId = sittings.caseOf(itemId);
        gate.change(actor, caseId, Right.RECORD_MEETING, what, Map.of("item", itemId));
        return sittings.openItem(itemId);
    }
}
