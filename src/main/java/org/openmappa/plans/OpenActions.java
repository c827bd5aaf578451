package org.openmappa.plans;

import java.util.List;
import java.util.UUID;
import org.openmappa.cases.Chronicle;
import org.openmappa.cases.ExitDuties;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Refused;

/** What is still to be done under the plan of a case that the running transaction has entered; for its exit. */
@Records
public class OpenActions implements ExitDuties {
    private final PlanRecords records;
    private final Clocks clocks;
    private final Chronicle chronicle;

    OpenActions(PlanRecords records, Clocks clocks, Chronicle chronicle) {
        this.records = records;
        this.clocks = clocks;
        this.chronicle = chronicle;
    }

    @Override
    public List<Duty> of(CaseId id) {
        return open(id).stream()
                .map(a -> new Duty(a.id(), a.what(), a.owner() + ", " + a.ownerAgency(), a.dueOn()))
                .toList();
    }

    @Override
    public void settle(Actor actor, CaseId id, Disposition disposition, String reason) {
        open(id).forEach(action -> end(actor, id, action, disposition, reason));
    }

    /** Ends one open action; the case must be entered for change. */
    public void dispose(Actor actor, CaseId id, UUID action, Disposition disposition, String reason) {
        Action open = records.action(id, action);
        Refused.when(open.status().ended(), "action", "This action is already finished");
        end(actor, id, open, disposition, reason);
    }

    private void end(Actor actor, CaseId id, Action action, Disposition disposition, String reason) {
        Refused.when(reason.isBlank(), "reason", "Enter why the action ends so");
        Status status =
                switch (disposition) {
                    case ORDINARY_DUTY -> Status.TRANSFERRED;
                    case CLOSED -> Status.NOT_DONE;
                };
        records.report(
                id,
                action.id(),
                action.version(),
                new ActionReport(status, action.evidence(), action.actualOutcome(), shortened(reason)));
        clocks.drop(AgreeAction.RULE, action.id());
        chronicle.note(actor, id, "plan.action.dispose", "Action of " + action.ownerAgency() + ": " + status.label());
    }

    /** The reason for an exit may be longer than that of an action. */
    private static String shortened(String reason) {
        int longest = 2000;
        return reason.length() <= longest ? reason : reason.substring(0, longest - 1) + "…";
    }

    private List<Action> open(CaseId id) {
        return records.actions(id).stream()
                .filter(action -> !action.status().ended())
                .toList();
    }
}
