package org.openmappa.risk;

import java.util.Map;
import org.openmappa.cases.CaseWork;
import org.openmappa.cases.Chronicle;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Explains why the tools put the risk in different bands. */
@UseCase
public class ExplainDiscrepancy {
    private final CaseWork work;
    private final RiskRecords records;
    private final Chronicle chronicle;

    ExplainDiscrepancy(CaseWork work, RiskRecords records, Chronicle chronicle) {
        this.work = work;
        this.records = records;
        this.chronicle = chronicle;
    }

    public void of(Actor actor, CaseId id, NewExplanation explanation) {
        work.enter(actor, id, explanation.item(), Right.RECORD_RISK, "risk.explain", Map.of());
        Disagreement found = Disagreement.among(OpenRisk.newest(records.tools(id)))
                .orElseThrow(() -> new Refused("explanation", "The tools agree: there is nothing to explain"));
        records.explain(id, found, explanation.explanation(), null, explanation.item(), actor);
        chronicle.note(actor, id, "risk.explain", "Difference between tools explained");
    }
}
