package org.openmappa.oversight;

import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.access.Restriction;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Opens a case, and its person, to named people only, as for Category 4; and names them. */
@UseCase
public class RestrictCase {
    private final Gate gate;
    private final Restriction restriction;
    private final GiveAccess give;

    RestrictCase(Gate gate, Restriction restriction, GiveAccess give) {
        this.gate = gate;
        this.restriction = restriction;
        this.give = give;
    }

    public void of(Actor actor, CaseId id, NewRestriction asked) {
        gate.change(actor, id, Right.RESTRICT_CASE, "case.restriction", Map.of("reason", asked.reason()));
        restriction.narrow(actor, id, asked.named());
    }

    /** One more colleague who may know of the case. */
    public void name(Actor actor, CaseId id, NewName name) {
        gate.change(actor, id, Right.RESTRICT_CASE, "case.name", Map.of("reason", name.reason()));
        GiveAccess.Candidate colleague = give.candidate(name.username(), Right.READ_CASE)
                .orElseThrow(() -> new Refused("username", "Nobody signs in with this name"));
        String role = colleague.role();
        if (role == null) {
            throw new Refused("username", "This colleague's role cannot open cases");
        }
        give.to(actor, id, colleague.userId(), role, GrantSource.NAMED, name.reason(), null);
    }
}
