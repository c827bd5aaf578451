package org.openmappa.oversight;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.access.StepUp;
import org.openmappa.cases.Cases;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/**
 * Opens a case in an emergency to somebody who holds no grant: with a reason, for a short time, told to the co-ordinator at
 * once and reviewed. Whoever opens it proves first who they are.
 */
@UseCase
public class BreakGlass {
    private final Gate gate;
    private final StepUp stepUp;
    private final OversightRecords records;
    private final Cases cases;
    private final Clocks clocks;
    private final Clock clock;

    BreakGlass(Gate gate, StepUp stepUp, OversightRecords records, Cases cases, Clocks clocks, Clock clock) {
        this.gate = gate;
        this.stepUp = stepUp;
        this.records = records;
        this.cases = cases;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param presence the handle that the search gave */
    public CaseId open(Actor actor, UUID presence, NewEmergency emergency) {
        stepUp.need(actor);
        CaseId id =
                records.breakGlass(actor, presence, emergency).map(CaseId::new).orElseThrow(NotFound::new);
        gate.change(actor, id, Right.BREAK_GLASS, "break-glass.enter", Map.of("code", emergency.code()));
        UUID added = records.add(actor, id, emergency);
        clocks.start(
                "break-glass.review",
                id,
                added,
                Owner.role("COORDINATOR", cases.get(id).areaId()),
                "/cases/" + id + "/access",
                London.today(clock));
        return id;
    }
}
