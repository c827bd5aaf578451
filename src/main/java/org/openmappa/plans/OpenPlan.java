package org.openmappa.plans;

import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.risk.RiskFactors;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads the plan of a case, or one action of it. */
@UseCase
public class OpenPlan {
    private final Gate gate;
    private final Cases cases;
    private final RiskFactors factors;
    private final PlanRecords records;

    OpenPlan(Gate gate, Cases cases, RiskFactors factors, PlanRecords records) {
        this.gate = gate;
        this.cases = cases;
        this.factors = factors;
        this.records = records;
    }

    public Plan of(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "plan.open");
        return new Plan(
                cases.get(id),
                records.actions(id),
                factors.of(id),
                records.reasons(id),
                records.contingency(id).orElse(null));
    }

    public Action action(Actor actor, CaseId id, UUID action) {
        gate.read(actor, id, Right.READ_CASE, "plan.action.open");
        return records.action(id, action);
    }
}
