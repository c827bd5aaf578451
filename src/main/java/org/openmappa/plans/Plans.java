package org.openmappa.plans;

import org.openmappa.cases.Cases;
import org.openmappa.risk.RiskFactors;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Records;

/** The whole plan of a case that the running transaction has entered. */
@Records
class Plans {
    private final Cases cases;
    private final RiskFactors factors;
    private final PlanRecords records;

    Plans(Cases cases, RiskFactors factors, PlanRecords records) {
        this.cases = cases;
        this.factors = factors;
        this.records = records;
    }

    Plan of(CaseId id) {
        return new Plan(
                cases.get(id),
                records.actions(id),
                factors.of(id),
                records.reasons(id),
                records.contingency(id).orElse(null));
    }
}
