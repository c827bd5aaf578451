package org.openmappa.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Answers a request to be involved. Whoever is involved may open the case for four weeks, on the co-ordinator's authority. */
@UseCase
public class AnswerRequest {
    private static final Duration INVOLVED_FOR = Duration.ofDays(28);
    private final Gate gate;
    private final GiveAccess give;
    private final OversightRecords records;
    private final Clocks clocks;
    private final Clock clock;

    AnswerRequest(Gate gate, GiveAccess give, OversightRecords records, Clocks clocks, Clock clock) {
        this.gate = gate;
        this.give = give;
        this.records = records;
        this.clocks = clocks;
        this.clock = clock;
    }

    public void of(Actor actor, CaseId id, UUID request, NewAnswer answer) {
        gate.change(actor, id, Right.RESTRICT_CASE, "involvement.answer", Map.of("answer", answer.answer()));
        Request asked = records.request(id, request).orElseThrow(NotFound::new);
        Refused.when(asked.answer() != null, "answer", "A colleague has answered this already");
        if (answer.answer() == Request.Answer.INVOLVED) {
            involve(actor, id, asked, answer.reason());
        }
        records.answer(actor, request, answer);
        clocks.meet("involvement.answer", request);
    }

    private void involve(Actor actor, CaseId id, Request asked, String reason) {
        String role = give.candidate(asked.username(), Right.READ_CASE)
                .map(GiveAccess.Candidate::role)
                .orElse(null);
        if (role == null) {
            throw new Refused(
                    "answer", "This colleague's role cannot open cases. Decline, and say whom to send instead");
        }
        give.to(
                actor,
                id,
                asked.userId(),
                role,
                GrantSource.WRITTEN_AUTHORITY,
                reason,
                Instant.now(clock).plus(INVOLVED_FOR));
    }
}
