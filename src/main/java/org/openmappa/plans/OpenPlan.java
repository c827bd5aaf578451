package org.openmappa.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.openmappa.access.Directory;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.cases.MappaCase;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads the plan of a case, or one action of it. */
@UseCase
public class OpenPlan {
    private final Gate gate;
    private final Cases cases;
    private final Plans plans;
    private final PlanRecords records;
    private final Directory directory;
    private final Clocks clocks;
    private final Clock clock;

    OpenPlan(
            Gate gate, Cases cases, Plans plans, PlanRecords records, Directory directory, Clocks clocks, Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.plans = plans;
        this.records = records;
        this.directory = directory;
        this.clocks = clocks;
        this.clock = clock;
    }

    public Plan of(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "plan.open");
        return plans.of(id);
    }

    /** The plan with what there is to choose from for a new action. */
    public ActionChoices choices(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "plan.action.prepare");
        Plan plan = plans.of(id);
        LocalDate today = London.today(clock);
        UUID area = plan.mappaCase().areaId();
        return new ActionChoices(
                plan,
                clocks.rule(AgreeAction.RULE, today).due(today),
                directory.agenciesIn(area),
                directory.colleaguesIn(area));
    }

    public Action action(Actor actor, CaseId id, UUID action) {
        gate.read(actor, id, Right.READ_CASE, "plan.action.open");
        return records.action(id, action);
    }

    /** Who the case is about, for pages about one action. */
    public MappaCase summary(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "plan.summary");
        return cases.get(id);
    }
}
