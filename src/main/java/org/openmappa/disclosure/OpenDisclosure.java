package org.openmappa.disclosure;

import java.util.List;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.cases.CheckEligibility;
import org.openmappa.cases.MappaCase;
import org.openmappa.law.Circumstance;
import org.openmappa.law.Conviction;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads the decisions on disclosure of a case. */
@UseCase
public class OpenDisclosure {
    private final Gate gate;
    private final Cases cases;
    private final DisclosureRecords records;
    private final CheckEligibility eligibility;

    OpenDisclosure(Gate gate, Cases cases, DisclosureRecords records, CheckEligibility eligibility) {
        this.gate = gate;
        this.cases = cases;
        this.records = records;
        this.eligibility = eligibility;
    }

    public Disclosures of(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "disclosure.open");
        return new Disclosures(cases.get(id), records.decisions(id), records.followUps(id), List.of());
    }

    /** The same with the recorded offences, for whoever is about to decide. */
    public Disclosures toDecide(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "disclosure.prepare");
        MappaCase file = cases.get(id);
        List<String> offences = eligibility.of(actor, file.personId()).offences().stream()
                .map(offence -> offence.label() + (againstChild(offence.conviction()) ? ", against a child" : ""))
                .toList();
        return new Disclosures(file, records.decisions(id), records.followUps(id), offences);
    }

    private static boolean againstChild(Conviction conviction) {
        return conviction.circumstances().getOrDefault(Circumstance.VICTIM_UNDER_18, false)
                || conviction.circumstances().getOrDefault(Circumstance.VICTIM_UNDER_16, false);
    }
}
