package org.openmappa.risk;

import java.util.List;
import java.util.UUID;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Refused;

/** The risk factors of a case that the running transaction has entered, for what answers them. */
@Records
public class RiskFactors {
    private final RiskRecords records;

    RiskFactors(RiskRecords records) {
        this.records = records;
    }

    /** Those that stand. */
    public List<RiskFactor> of(CaseId id) {
        return records.factors(id).stream().filter(RiskFactor::stands).toList();
    }

    /** Every factor ever recorded, those that ended too. */
    public List<RiskFactor> all(CaseId id) {
        return records.factors(id);
    }

    /**
     * The factor that something answers.
     *
     * @param field form field in which it was chosen
     */
    public RiskFactor standing(CaseId id, UUID factor, String field) {
        return of(id).stream()
                .filter(known -> known.id().equals(factor))
                .findFirst()
                .orElseThrow(() -> new Refused(field, "Choose a risk factor of this case"));
    }
}
