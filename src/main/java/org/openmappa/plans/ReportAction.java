package org.openmappa.plans;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Says what became of an action: its owner, colleagues of the owner's agency, the chair or the co-ordinator. */
@UseCase
public class ReportAction {
    private static final Set<String> FOR_ALL = Set.of("COORDINATOR", "DEPUTY_COORDINATOR", "CHAIR_2", "CHAIR_3");
    private final Gate gate;
    private final PlanRecords records;
    private final Clocks clocks;
    private final Chronicle chronicle;

    ReportAction(Gate gate, PlanRecords records, Clocks clocks, Chronicle chronicle) {
        this.gate = gate;
        this.records = records;
        this.clocks = clocks;
        this.chronicle = chronicle;
    }

    /** Whether an action is this colleague's to report on, given that they may enter the case. */
    public static boolean isFor(Actor actor, Action action) {
        return actor.may(Right.COMPLETE_ACTION)
                && (actor.userId().equals(action.ownerId())
                        || actor.agencyId().equals(action.ownerAgencyId())
                        || FOR_ALL.stream().anyMatch(actor::is));
    }

    /** @param version the version that the form was opened with */
    public void of(Actor actor, CaseId id, UUID action, int version, ActionReport report) {
        enter(actor, id, action, version, "plan.action.report");
        check(report);
        records.report(id, action, version, report);
        stopClock(action, report.status());
        chronicle.note(
                actor, id, "plan.action.report", "Action: " + report.status().label());
    }

    /** The owner agency accepts the action, cannot do it, or needs approval first. */
    public void confirm(Actor actor, CaseId id, UUID action, int version, Answered answered) {
        enter(actor, id, action, version, "plan.action.confirm");
        Refused.when(answered.confirmation() == Confirmation.PENDING, "confirmation", "Choose what the agency says");
        AgreeAction.check(answered.confirmation(), answered.confirmationNote());
        records.confirm(id, action, version, answered);
        chronicle.note(
                actor,
                id,
                "plan.action.confirm",
                "Action: " + answered.confirmation().label());
    }

    private void enter(Actor actor, CaseId id, UUID action, int version, String what) {
        gate.change(actor, id, Right.COMPLETE_ACTION, what, Map.of("action", action));
        Action before = records.action(id, action);
        if (!isFor(actor, before)) {
            throw new Forbidden("an action of another agency");
        }
        if (before.version() != version) {
            throw new Stale();
        }
        Refused.when(before.status().ended(), "status", "This action is already finished");
    }

    private void stopClock(UUID action, Status status) {
        switch (status) {
            case DONE -> clocks.meet(AgreeAction.RULE, action);
            case NOT_DONE, TRANSFERRED -> clocks.drop(AgreeAction.RULE, action);
            case OPEN, IN_PROGRESS -> {}
        }
    }

    private static void check(ActionReport report) {
        boolean done = report.status() == Status.DONE;
        Refused.when(
                report.status() == Status.TRANSFERRED, "status", "Actions are handed over when the case leaves MAPPA");
        Refused.when(done && report.evidence() == null, "evidence", "Enter how it is known that it was done");
        Refused.when(done && report.actualOutcome() == null, "actualOutcome", "Enter what it brought about");
        Refused.when(
                report.status() == Status.NOT_DONE && report.statusReason() == null,
                "statusReason",
                "Enter why it was not done");
    }
}
