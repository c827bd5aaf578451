package org.openmappa.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Gate;
import org.openmappa.clocks.Clocks;
import org.openmappa.persons.OpenPerson;
import org.openmappa.persons.Person;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** The second person agrees, with which everything that is recorded of somebody is gone for good, or declines. */
@UseCase
public class SettleDestruction {
    private final Gate gate;
    private final OpenPerson open;
    private final RetentionRecords records;
    private final Clocks clocks;
    private final Clock clock;

    SettleDestruction(Gate gate, OpenPerson open, RetentionRecords records, Clocks clocks, Clock clock) {
        this.gate = gate;
        this.open = open;
        this.records = records;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * A proposal with the record that it is about.
     *
     * @param person who it is; null once it is settled
     * @param standing what keeps the record; null once it is settled
     */
    public record Proposed(
            Destruction destruction,
            @Nullable Person person,
            @Nullable RetentionStanding standing) {}

    public Proposed open(Actor actor, UUID id) {
        PersonId person = personOf(id);
        gate.read(actor, person, Right.REVIEW_RETENTION, "retention.open");
        Destruction destruction = records.get(id);
        if (!destruction.open()) {
            return new Proposed(destruction, null, null);
        }
        LocalDate today = London.today(clock);
        return new Proposed(
                destruction,
                open.of(actor, person),
                records.standing(person, clocks.rule(ReviewRetention.REVIEW, today), today));
    }

    public void with(Actor actor, UUID id, NewAgreement agreement) {
        gate.change(
                actor,
                personOf(id),
                Right.REVIEW_RETENTION,
                "retention.settle",
                Map.of("agreed", agreement.agreed(), "reason", agreement.reason()));
        clocks.meet(ReviewRetention.SETTLE, id);
        answer(records.settle(actor, id, agreement));
    }

    private PersonId personOf(UUID id) {
        return records.personOf(id).orElseThrow(NotFound::new);
    }

    private static void answer(String outcome) {
        switch (outcome) {
            case "SAME_PERSON" -> throw new Refused("agreed", "Another person settles what you proposed");
            case "OPEN_CASE" -> throw new Refused("agreed", "A case was opened meanwhile: the record is needed");
            case "HELD" -> throw new Refused("agreed", "A legal hold stands: nobody can destroy the record");
            case "TOO_EARLY" -> throw new Refused("agreed", "The record is to be kept until a later day");
            case "STALE" -> throw new Stale();
            default -> Gate.answer(outcome);
        }
    }
}
