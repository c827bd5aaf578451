package org.openmappa.plans;

import java.util.Map;
import org.openmappa.cases.CaseWork;
import org.openmappa.cases.Chronicle;
import org.openmappa.risk.RiskFactors;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Records what to do when the plan no longer holds, and why a risk factor has no action. */
@UseCase
public class PlanContingency {
    private final CaseWork work;
    private final RiskFactors factors;
    private final PlanRecords records;
    private final Chronicle chronicle;

    PlanContingency(CaseWork work, RiskFactors factors, PlanRecords records, Chronicle chronicle) {
        this.work = work;
        this.factors = factors;
        this.records = records;
        this.chronicle = chronicle;
    }

    /** @param version number of the contingency that stood when the form was opened; 0 for none */
    public void of(Actor actor, CaseId id, int version, NewContingency contingency) {
        work.enter(actor, id, contingency.item(), Right.REVIEW, "plan.contingency", Map.of());
        if (records.contingency(id).map(Contingency::number).orElse(0) != version) {
            throw new Stale();
        }
        records.add(id, version, contingency, actor);
        chronicle.note(actor, id, "plan.contingency", "Contingency recorded");
    }

    public void none(Actor actor, CaseId id, NewReasonForNone none) {
        work.enter(actor, id, none.item(), Right.REVIEW, "plan.no-action", Map.of("reason", none.reason()));
        String factor = factors.standing(id, none.factor(), "factor").description();
        records.add(id, none, actor);
        chronicle.note(actor, id, "plan.no-action", "No action for: " + factor);
    }
}
