package org.openmappa.risk;

import java.util.Map;
import java.util.UUID;
import org.openmappa.cases.CaseWork;
import org.openmappa.cases.Chronicle;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Records the risk factors of a case, and which way they go. */
@UseCase
public class KeepRiskFactors {
    private final CaseWork work;
    private final RiskRecords records;
    private final Chronicle chronicle;

    KeepRiskFactors(CaseWork work, RiskRecords records, Chronicle chronicle) {
        this.work = work;
        this.records = records;
        this.chronicle = chronicle;
    }

    public UUID add(Actor actor, CaseId id, NewRiskFactor factor) {
        work.enter(actor, id, factor.item(), Right.RECORD_RISK, "risk.factor", Map.of());
        UUID added = records.add(id, factor, actor);
        chronicle.note(actor, id, "risk.factor", "Risk factor: " + factor.description());
        return added;
    }

    /** @param version the version that the form was opened with */
    public void change(Actor actor, CaseId id, UUID factor, int version, NewRiskFactor changed) {
        work.enter(actor, id, changed.item(), Right.RECORD_RISK, "risk.factor.change", Map.of());
        records.factor(id, factor);
        records.change(id, factor, version, changed);
        String how = changed.endedBecause() == null
                ? changed.trend().label().toLowerCase(java.util.Locale.ROOT)
                : "no longer counts";
        chronicle.note(actor, id, "risk.factor.change", "Risk factor " + how + ": " + changed.description());
    }
}
