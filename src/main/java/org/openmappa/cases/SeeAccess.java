package org.openmappa.cases;

import java.util.List;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantShown;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Who can see a case, and why: the grants that stand on it. */
@UseCase
public class SeeAccess {
    private final Gate gate;
    private final GiveAccess access;

    SeeAccess(Gate gate, GiveAccess access) {
        this.gate = gate;
        this.access = access;
    }

    public List<GrantShown> of(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "case.access");
        return access.on(id);
    }
}
