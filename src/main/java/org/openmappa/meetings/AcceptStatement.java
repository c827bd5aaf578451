package org.openmappa.meetings;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Accepts the confidentiality statement for a sitting, on opening one of its cases there. */
@UseCase
public class AcceptStatement {
    private final Gate gate;
    private final Sittings sittings;
    private final Invitations invitations;
    private final Clock clock;

    AcceptStatement(Gate gate, Sittings sittings, Invitations invitations, Clock clock) {
        this.gate = gate;
        this.sittings = sittings;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The statement as it stands today. */
    public Statement read(Actor actor, UUID itemId) {
        gate.read(actor, sittings.caseOf(itemId), Right.READ_SITTING, "statement.read");
        return invitations.statement(London.today(clock));
    }

    /** @param edition the edition that was read; another one that came meanwhile has to be read first */
    public void of(Actor actor, UUID itemId, int edition) {
        CaseId caseId = sittings.caseOf(itemId);
        gate.change(actor, caseId, Right.ATTEND, "statement.accept", Map.of("edition", edition));
        if (invitations.statement(London.today(clock)).edition() != edition) {
            throw new Stale();
        }
        invitations.accept(sittings.item(itemId).sittingId(), actor, edition);
    }
}
