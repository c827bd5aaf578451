package org.openmappa.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.openmappa.access.Gate;
import org.openmappa.cases.CheckEligibility;
import org.openmappa.cases.Chronicle;
import org.openmappa.cases.OpenCase;
import org.openmappa.cases.RecordedEligibility;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.law.CategoryAnswer;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Notifies an eligible person to the co-ordinator of the area; the case opens at Level 1. */
@UseCase
public class NotifyCase {
    private final Gate gate;
    private final CheckEligibility eligibility;
    private final OpenCase open;
    private final NotificationRecords records;
    private final Chronicle chronicle;
    private final Clocks clocks;
    private final Clock clock;

    NotifyCase(
            Gate gate,
            CheckEligibility eligibility,
            OpenCase open,
            NotificationRecords records,
            Chronicle chronicle,
            Clocks clocks,
            Clock clock) {
        this.gate = gate;
        this.eligibility = eligibility;
        this.open = open;
        this.records = records;
        this.chronicle = chronicle;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * What stands when a notification is asked for.
     *
     * @param notMappa what the law says, where MAPPA does not apply
     * @param dueOn last day to notify in time, where it applies
     */
    public record Standing(Optional<CategoryAnswer> notMappa, Optional<LocalDate> dueOn, boolean late) {}

    public Standing ask(Actor actor, PersonId person) {
        gate.read(actor, person, Right.NOTIFY, "notification.ask");
        CheckEligibility.Answer answer = eligibility.of(actor, person);
        Optional<LocalDate> due =
                answer.recorded().filter(old -> old.category() != null).map(this::dueOn);
        return new Standing(
                notMappa(answer), due, due.filter(London.today(clock)::isAfter).isPresent());
    }

    /**
     * Notifies.
     *
     * @return the case that opened; nothing where MAPPA does not apply: then the enquiry was counted, without a name
     */
    public Optional<CaseId> of(Actor actor, PersonId person, NewNotification asked) {
        gate.change(actor, person, Right.NOTIFY, "notification.send", Map.of("reason", asked.reason()));
        CheckEligibility.Answer answer = eligibility.of(actor, person);
        if (notMappa(answer).isPresent()) {
            records.turnAway(actor, answer.today().verdict().name());
            return Optional.empty();
        }
        RecordedEligibility recorded = answer.recorded()
                .orElseThrow(() ->
                        new Refused("reason", "Record the eligibility answer first: without it no case can open"));
        LocalDate due = dueOn(recorded);
        boolean late = London.today(clock).isAfter(due) && asked.lateReason() == null;
        Refused.when(late, "lateReason", "It was due on " + London.day(due) + ". Enter why it comes late");
        CaseId id = open.of(actor, person, asked.asCase());
        records.add(new NotificationRecords.Sent(id, asked, recorded.from(), due), actor, Instant.now(clock));
        await(actor, id, asked);
        return Optional.of(id);
    }

    /** Counts, without a name, that somebody asked about a person to whom MAPPA does not apply. */
    public void turnAway(Actor actor, PersonId person) {
        gate.change(actor, person, Right.NOTIFY, "notification.turn-away", Map.of());
        CheckEligibility.Answer answer = eligibility.of(actor, person);
        Refused.when(notMappa(answer).isEmpty(), "reason", "MAPPA may apply to this person");
        records.turnAway(actor, answer.today().verdict().name());
    }

    private void await(Actor actor, CaseId id, NewNotification asked) {
        clocks.start(
                "notification.acknowledge",
                id,
                id.value(),
                Owner.role("COORDINATOR", asked.area()),
                "/notifications",
                London.today(clock));
        chronicle.note(actor, id, "notification.sent", actor.agency() + " notified the co-ordinator");
    }

    private LocalDate dueOn(RecordedEligibility recorded) {
        return clocks.rule("notification.send", London.today(clock)).due(recorded.from());
    }

    private static Optional<CategoryAnswer> notMappa(CheckEligibility.Answer answer) {
        boolean recordedAsNot =
                answer.recorded().filter(old -> old.category() == null).isPresent() && !answer.changed();
        return answer.today().isBlocked() || recordedAsNot ? Optional.of(answer.today()) : Optional.empty();
    }
}
