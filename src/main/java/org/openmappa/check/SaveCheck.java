package org.openmappa.check;

import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.cases.CheckEligibility;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Records the offences of a check on a person: all of them or none. */
@UseCase
public class SaveCheck {
    private final Gate gate;
    private final CheckEligibility eligibility;

    SaveCheck(Gate gate, CheckEligibility eligibility) {
        this.gate = gate;
        this.eligibility = eligibility;
    }

    public void to(Actor actor, PersonId person, Check check) {
        gate.change(actor, person, Right.RECORD_OFFENCE, "check.save", Map.of());
        check.asked().forEach(offence -> eligibility.recordOffence(actor, person, offence));
    }
}
