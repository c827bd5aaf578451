package org.openmappa.risk;

import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.cases.AtItem;
import org.openmappa.cases.Chronicle;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Records the risk factors of a case, and which way they go. */
@UseCase
public class KeepRiskFactors {
    private final Gate gate;
    private final RiskRecords records;
    private final Chronicle chronicle;

    KeepRiskFactors(Gate gate, RiskRecords records, Chronicle chronicle) {
        this.gate = gate;
        this.records = records;
        this.chronicle = chronicle;
    }

    public UUID add(Actor actor, CaseId id, NewRiskFactor factor) {
        gate.change(actor, id, AtItem.right(factor.item(), Right.RECORD_RISK), "risk.factor", Map.of());
        UUID added = records.add(id, factor, actor);
        chronicle.note(actor, id, "risk.factor", "Risk factor: " + factor.description());
        return added;
    }

    /** @param version the version that the form was opened with */
    public void change(Actor actor, CaseId id, UUID factor, int version, NewRiskFactor changed) {
        gate.change(actor, id, AtItem.right(changed.item(), Right.RECORD_RISK), "risk.factor.change", Map.of());
        records.factor(id, factor);
        records.change(id, factor, version, changed);
        String how = changed.endedBecause() == null
                ? changed.trend().label().toLowerCase(java.util.Locale.ROOT)
                : "no longer counts";
        chronicle.note(actor, id, "risk.factor.change", "Risk factor " + how + ": " + changed.description());
    }
}
