package org.openmappa.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Takes a case out of MAPPA: at Level 1 only, with a ground and a reason, and with no action left without an answer. */
@UseCase
public class ExitCase {
    private final Gate gate;
    private final Cases cases;
    private final CaseRecords records;
    private final Chronicle chronicle;
    private final List<ExitDuties> duties;
    private final GiveAccess give;
    private final Clock clock;

    ExitCase(
            Gate gate,
            Cases cases,
            CaseRecords records,
            Chronicle chronicle,
            List<ExitDuties> duties,
            GiveAccess give,
            Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.records = records;
        this.chronicle = chronicle;
        this.duties = duties;
        this.give = give;
        this.clock = clock;
    }

    /** What is still open, for the page that asks what becomes of it. */
    public List<ExitDuties.Duty> open(Actor actor, CaseId id) {
        gate.read(actor, id, Right.EXIT, "exit.prepare");
        return duties(id);
    }

    /** @param version the version of the case that the form was opened with */
    public void of(Actor actor, CaseId id, int version, NewExit exit) {
        gate.change(actor, id, Right.EXIT, "case.exit", Map.of("reason", exit.reason()));
        MappaCase leaving = cases.get(id);
        if (leaving.version() != version) {
            throw new Stale();
        }
        check(leaving, exit);
        settle(actor, id, exit);
        chronicle.note(actor, id, "case.exited", exit.ground().label());
        records.exit(
                id,
                version,
                London.today(clock),
                Instant.now(clock),
                exit.ground().label() + ". " + exit.reason());
        give.endAfterExit(actor, id, "The case left MAPPA");
    }

    private static void check(MappaCase leaving, NewExit exit) {
        Refused.when(!leaving.open(), "ground", "The case has left MAPPA already");
        Refused.when(leaving.level() > 1, "ground", "Step the case down to Level 1 first, with the reason");
        Refused.when(
                leaving.category() >= 3 && exit.ground() == NewExit.Ground.RISK_REDUCED && exit.decidedBy() == null,
                "decidedBy",
                "Enter who decided for the Responsible Authority");
        Refused.when(
                !exit.ground().fits(leaving.category()),
                "ground",
                "A Category " + leaving.category() + " case does not end so");
    }

    private void settle(Actor actor, CaseId id, NewExit exit) {
        if (duties(id).isEmpty()) {
            return;
        }
        ExitDuties.Disposition disposition = exit.openActions();
        if (disposition == null) {
            throw new Refused("openActions", "Choose what becomes of the open actions");
        }
        duties.forEach(duty -> duty.settle(actor, id, disposition, exit.reason()));
    }

    private List<ExitDuties.Duty> duties(CaseId id) {
        return duties.stream().flatMap(duty -> duty.of(id).stream()).toList();
    }
}
