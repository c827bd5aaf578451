package org.openmappa.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reviews a case at Level 1, and endorses such a review. */
@UseCase
public class ReviewCase {
    private static final String RULE = "review.level-1";
    private final Gate gate;
    private final Cases cases;
    private final CaseRecords records;
    private final Chronicle chronicle;
    private final Clocks clocks;
    private final Clock clock;

    ReviewCase(Gate gate, Cases cases, CaseRecords records, Chronicle chronicle, Clocks clocks, Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.records = records;
        this.chronicle = chronicle;
        this.clocks = clocks;
        this.clock = clock;
    }

    public UUID of(Actor actor, CaseId id, NewReview review) {
        gate.change(actor, id, Right.REVIEW, "review.record", Map.of());
        MappaCase reviewed = cases.get(id);
        Refused.when(!reviewed.open(), "outcome", "The case has left MAPPA");
        Refused.when(reviewed.level() != 1, "outcome", "A Level 2 or 3 case is reviewed at a sitting");
        Refused.when(
                review.outcome() == NewReview.Outcome.RETAIN_ON_RELEASE && reviewed.expectedRelease() == null,
                "outcome",
                "No release is expected: keep at Level 1, or enter the expected release date first");
        UUID made = records.add(id, review, actor, Instant.now(clock));
        records.nextReview(id, review.nextReview());
        clocks.meet(RULE, id.value());
        if (review.outcome() == NewReview.Outcome.RETAIN_ON_RELEASE) {
            clocks.meet("referral.before-release", id.value());
        }
        clocks.startDue(
                RULE,
                id,
                id.value(),
                Owner.user(reviewed.caseManagerId()),
                "/cases/" + id + "/review",
                review.nextReview());
        clocks.start(
                "review.endorse",
                id,
                made,
                endorser(reviewed),
                "/cases/" + id,
                org.openmappa.shared.London.today(clock));
        chronicle.note(
                actor,
                id,
                "review.recorded",
                "Level 1 review: " + review.outcome().label());
        return made;
    }

    public void endorse(Actor actor, CaseId id, UUID review) {
        gate.change(actor, id, Right.ENDORSE, "review.endorse", Map.of());
        records.endorse(id, review, actor, Instant.now(clock));
        clocks.meet("review.endorse", review);
        chronicle.note(actor, id, "review.endorsed", "Level 1 review endorsed");
    }

    private static Owner endorser(MappaCase reviewed) {
        return reviewed.supervisorId() == null
                ? Owner.role("SUPERVISOR", reviewed.areaId())
                : Owner.user(Objects.requireNonNull(reviewed.supervisorId()));
    }
}
