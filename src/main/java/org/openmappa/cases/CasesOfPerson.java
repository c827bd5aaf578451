package org.openmappa.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** The cases of a person that the viewer may open. */
@UseCase
public class CasesOfPerson {
    private final Gate gate;
    private final Cases cases;
    private final CaseIndex index;

    CasesOfPerson(Gate gate, Cases cases, CaseIndex index) {
        this.gate = gate;
        this.cases = cases;
        this.index = index;
    }

    public List<MappaCase> of(Actor actor, PersonId person) {
        List<CaseId> all = index.of(actor, person);
        List<UUID> admitted = gate.list(actor, all, Right.READ_CASE, "case.of-person", Map.of());
        return cases.all(admitted);
    }
}
