package org.openmappa.sharing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/**
 * An agency gives its information, and changes it later; a reply that comes the day after the meeting enters the record
 * in the same way, with who approved it.
 */
@UseCase
public class Contribute {
    private final Gate gate;
    private final ContributionRecords records;
    private final Chronicle chronicle;

    Contribute(Gate gate, ContributionRecords records, Chronicle chronicle) {
        this.gate = gate;
        this.records = records;
        this.chronicle = chronicle;
    }

    /** @param item item of a sitting for which it is given, or null */
    public UUID to(Actor actor, CaseId id, @Nullable UUID item, NewContribution said) {
        said.check();
        gate.change(actor, id, Right.CONTRIBUTE, "contribution.add", Map.of("answer", said.kind()));
        if (item != null && !records.isOf(item, id)) {
            throw new NotFound();
        }
        note(actor, id, said);
        return records.add(actor, id, item, said);
    }

    /** @param version the version that the form was opened with */
    public void change(Actor actor, CaseId id, UUID contribution, int version, NewContribution said) {
        said.check();
        gate.change(actor, id, Right.CONTRIBUTE, "contribution.change", Map.of("answer", said.kind()));
        Contribution before = records.get(id, contribution);
        if (!before.agencyId().equals(actor.agencyId())) {
            throw new Forbidden("an agency's information is changed by that agency alone");
        }
        boolean decided = before.kind() == AnswerKind.PENDING_CLINICAL_DECISION && said.kind() != before.kind();
        Refused.when(
                decided && said.approvedBy() == null, "approvedBy", "Enter who approved the answer, with their office");
        records.change(contribution, version, said);
        note(actor, id, said);
    }

    private void note(Actor actor, CaseId id, NewContribution said) {
        chronicle.note(
                actor,
                id,
                "contribution.given",
                actor.agency() + " answered: " + said.kind().label());
    }
}
