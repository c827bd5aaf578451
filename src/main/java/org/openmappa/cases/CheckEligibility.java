package org.openmappa.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.law.CategoryAnswer;
import org.openmappa.law.DecideCategory;
import org.openmappa.law.NotificationPeriod;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Records offences and decisions on a person, asks the law what follows, and keeps the answer that was accepted. */
@UseCase
public class CheckEligibility {
    private final Gate gate;
    private final EligibilityRecords records;
    private final Clock clock;

    CheckEligibility(Gate gate, EligibilityRecords records, Clock clock) {
        this.gate = gate;
        this.records = records;
        this.clock = clock;
    }

    /** What the law says today, with the offences it looked at and what was recorded last. */
    public record Answer(
            List<RecordedOffence> offences,
            List<RecordedOffence> withdrawn,
            CategoryAnswer today,
            List<NotificationPeriod> periods,
            Optional<RecordedEligibility> recorded) {
        /** What differs from the answer that was recorded last. */
        public List<AnswerChange> changes() {
            return recorded.map(old -> AnswerChange.between(old, today, offences))
                    .orElse(List.of());
        }

        /** Whether today's answer is yet to be recorded. */
        public boolean changed() {
            return recorded.isEmpty() || !changes().isEmpty();
        }

        /** Without an offence there is nothing to record, unless an earlier answer no longer holds. */
        public boolean recordable() {
            return changed() && !neverCovered();
        }

        private boolean neverCovered() {
            return today.isBlocked() && recorded.isEmpty();
        }
    }

    public Answer of(Actor actor, PersonId person) {
        gate.read(actor, person, Right.READ_PERSON, "eligibility.open");
        return answer(person);
    }

    public UUID recordOffence(Actor actor, PersonId person, NewConviction conviction) {
        gate.change(actor, person, Right.RECORD_OFFENCE, "offence.record", Map.of());
        return records.add(person, conviction.asLaw(records.born(person).day()), actor, Instant.now(clock));
    }

    /** Category 3 is never inferred: it is this decision, with author and evidence, and it needs a recorded offence. */
    public void recordDecision(Actor actor, PersonId person, NewAuthorityDecision decision) {
        gate.change(actor, person, Right.DECIDE_CATEGORY_3, "authority.decide", Map.of("reason", decision.reason()));
        Refused.when(
                records.offences(person).stream().noneMatch(RecordedOffence::counts),
                "category",
                "No offence is recorded. Without one MAPPA cannot apply: see a professionals' meeting, MARAC or the potentially dangerous person process");
        records.add(person, decision, actor, Instant.now(clock));
    }

    /** Keeps today's answer as the recorded one; a case can open only on that. */
    public void accept(Actor actor, PersonId person) {
        gate.change(actor, person, Right.RECORD_OFFENCE, "eligibility.record", Map.of());
        Answer answer = answer(person);
        Refused.when(
                answer.neverCovered(), "eligibility", answer.today().verdict().inWords());
        records.keep(person, answer.today(), actor, Instant.now(clock));
    }

    private Answer answer(PersonId person) {
        List<RecordedOffence> all = records.offences(person);
        List<RecordedOffence> offences =
                all.stream().filter(RecordedOffence::counts).toList();
        var convictions = offences.stream().map(RecordedOffence::conviction).toList();
        CategoryAnswer today = DecideCategory.on(convictions, records.decisions(person), London.today(clock));
        return new Answer(
                offences,
                all.stream().filter(offence -> !offence.counts()).toList(),
                today,
                convictions.stream()
                        .map(c -> NotificationPeriod.of(c, convictions))
                        .toList(),
                records.newest(person));
    }
}
