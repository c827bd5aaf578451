package org.openmappa.disclosure;

import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Records what became of a disclosure: for those who manage the case. */
@UseCase
public class FollowUpDisclosure {
    private final Gate gate;
    private final DisclosureRecords records;
    private final Clocks clocks;
    private final Chronicle chronicle;

    FollowUpDisclosure(Gate gate, DisclosureRecords records, Clocks clocks, Chronicle chronicle) {
        this.gate = gate;
        this.records = records;
        this.clocks = clocks;
        this.chronicle = chronicle;
    }

    public void of(Actor actor, CaseId id, UUID decision, NewFollowUp followUp) {
        gate.change(actor, id, Right.REVIEW, "disclosure.follow-up", Map.of());
        Refused.when(
                records.decision(id, decision).decision() == Choice.NO_DISCLOSURE,
                "whatHappened",
                "Nobody was told: there is nothing to follow up");
        records.add(id, decision, followUp, actor);
        clocks.meet(DecideDisclosure.RULE, decision);
        chronicle.note(actor, id, "disclosure.follow-up", "Disclosure followed up");
    }
}
