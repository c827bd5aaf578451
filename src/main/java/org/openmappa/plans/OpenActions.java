package org.openmappa.plans;

import java.util.List;
import java.util.UUID;
import org.openmappa.cases.Chronicle;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Refused;

/** What is still to be done under the plan of a case that the running transaction has entered; for its exit. */
@Records
public class OpenActions {
    private final PlanRecords records;
    private final Clocks clocks;
    private final Chronicle chronicle;

    OpenActions(PlanRecords records, Clocks clocks, Chronicle chronicle) {
        this.records = records;
        this.clocks = clocks;
        this.chronicle = chronicle;
    }

    public List<OpenAction> of(CaseId id) {
        return records.actions(id).stream()
                .filter(action -> !action.status().ended())
                .map(a -> new OpenAction(a.id(), a.what(), a.ownerAgency(), a.owner(), a.dueOn()))
                .toList();
    }

    /** Ends an open action; the case must be entered for change. */
    public void dispose(Actor actor, CaseId id, UUID action, Disposition disposition, String reason) {
        Refused.when(reason.isBlank(), "reason", "Enter why the action ends so");
        Action open = records.action(id, action);
        Refused.when(open.status().ended(), "action", "This action is already finished");
        ActionReport report = new ActionReport(disposition.status(), open.evidence(), open.actualOutcome(), reason);
        records.report(id, action, open.version(), report);
        clocks.drop(AgreeAction.RULE, action);
        chronicle.note(
                actor,
                id,
                "plan.action.dispose",
                "Action: " + disposition.status().label());
    }
}
