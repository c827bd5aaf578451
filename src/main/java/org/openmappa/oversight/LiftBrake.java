package org.openmappa.oversight;

import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Looks at why a colleague was stopped, and lifts it: the co-ordinator, or for a co-ordinator the security administrator. */
@UseCase
public class LiftBrake {
    private final OversightRecords records;

    LiftBrake(OversightRecords records) {
        this.records = records;
    }

    public Brake open(Actor actor, UUID id) {
        return records.brake(actor, id)
                .orElseThrow(() -> actor.may(Right.LIFT_BRAKE) ? new NotFound() : new Forbidden("lifts no stop"));
    }

    public void of(Actor actor, UUID id, NewLift why) {
        Refused.when(!open(actor, id).stands(), "reason", "Nothing is stopped here any more");
        Gate.answer(records.lift(actor, id, why.reason()));
    }
}
