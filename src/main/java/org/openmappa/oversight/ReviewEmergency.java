package org.openmappa.oversight;

import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reviews an emergency access; nobody reviews their own. */
@UseCase
public class ReviewEmergency {
    private final Gate gate;
    private final OversightRecords records;
    private final Clocks clocks;

    ReviewEmergency(Gate gate, OversightRecords records, Clocks clocks) {
        this.gate = gate;
        this.records = records;
        this.clocks = clocks;
    }

    public void of(Actor actor, CaseId id, UUID emergency, NewReview review) {
        gate.change(actor, id, Right.REVIEW_BREAK_GLASS, "break-glass.review", Map.of("outcome", review.outcome()));
        Emergency opened = records.emergency(actor, id, emergency).orElseThrow(NotFound::new);
        Refused.when(opened.own(), "outcome", "Somebody else has to review your own emergency access");
        Refused.when(opened.outcome() != null, "outcome", "A colleague has reviewed this already");
        records.review(actor, emergency, review);
        clocks.meet("break-glass.review", emergency);
    }
}
