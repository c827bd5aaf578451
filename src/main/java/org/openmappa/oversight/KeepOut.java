package org.openmappa.oversight;

import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.Restriction;
import org.openmappa.cases.Cases;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Keeps a practitioner with a conflict of interest out of everything about a person, and lets them in again. */
@UseCase
public class KeepOut {
    private final Gate gate;
    private final Cases cases;
    private final Restriction restriction;
    private final GiveAccess give;

    KeepOut(Gate gate, Cases cases, Restriction restriction, GiveAccess give) {
        this.gate = gate;
        this.cases = cases;
        this.restriction = restriction;
        this.give = give;
    }

    public void of(Actor actor, CaseId id, NewName name) {
        gate.change(actor, id, Right.FLAG_CONFLICT, "conflict.record", Map.of());
        UUID user = give.candidate(name.username(), Right.READ_CASE)
                .map(GiveAccess.Candidate::userId)
                .orElseThrow(() -> new Refused("username", "Nobody signs in with this name"));
        Refused.when(user.equals(actor.userId()), "username", "Ask a colleague to keep you out yourself");
        restriction.keepOut(actor, person(id), user, name.reason());
    }

    public void end(Actor actor, CaseId id, UUID user, NewRequest why) {
        gate.change(actor, id, Right.FLAG_CONFLICT, "conflict.lift", Map.of());
        restriction.letInAgain(actor, person(id), user, why.reason());
    }

    private PersonId person(CaseId id) {
        return cases.get(id).personId();
    }
}
