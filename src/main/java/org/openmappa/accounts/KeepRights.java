package org.openmappa.accounts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.access.StepUp;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/**
 * What each role may do in one's area. Everybody may know it; the security administrator holds rights back from roles, for
 * the area's own people and on the area's own files, and gives back what was held back. Nobody can add a right.
 */
@UseCase
public class KeepRights {
    private final Gate gate;
    private final RightRecords records;
    private final StepUp stepUp;

    KeepRights(Gate gate, RightRecords records, StepUp stepUp) {
        this.gate = gate;
        this.records = records;
        this.stepUp = stepUp;
    }

    public List<RoleRights> list(Actor actor) {
        return records.all(actor);
    }

    /** The roles and rights to choose from; the administrator proves first who they are. */
    public List<RoleRights> begin(Actor actor) {
        gate.note(actor, Right.MANAGE_ACCOUNTS, "READ", "right.ask", Map.of());
        stepUp.need(actor);
        return records.all(actor);
    }

    /** From the next statement on, that role no longer carries the right in this area. */
    public UUID withhold(Actor actor, NewWithheld wanted) {
        begin(actor);
        UUID id = Ids.next();
        String outcome = records.withhold(actor, id, wanted);
        Refused.when(outcome.equals("NOT_HELD"), "right", "This role does not have this right");
        Refused.when(outcome.equals("KEPT"), "right", "This right stays: without it nobody could give anything back");
        Refused.when(outcome.equals("ALREADY"), "right", "This right is held back already");
        Gate.answer(outcome);
        return id;
    }

    /** What is held back under this identifier, to be given back. */
    public Held open(Actor actor, UUID id) {
        return begin(actor).stream()
                .flatMap(role -> role.rights().stream().map(right -> new Held(role, right)))
                .filter(held -> held.right().isHeldUnder(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public void giveBack(Actor actor, UUID id, NewGivenBack wanted) {
        begin(actor);
        Gate.answer(records.giveBack(actor, id, wanted.reason()));
    }

    /** A right that is held back, and from whom. */
    public record Held(RoleRights role, RoleRight right) {}
}
