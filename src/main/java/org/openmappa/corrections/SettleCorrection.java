package org.openmappa.corrections;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.clocks.Clocks;
import org.openmappa.persons.OpenPerson;
import org.openmappa.persons.Person;
import org.openmappa.shared.Actor;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** The second person looks at what is proposed and agrees, with which it is done for good, or declines. */
@UseCase
public class SettleCorrection {
    private final Gate gate;
    private final OpenPerson open;
    private final CorrectionRecords records;
    private final Clocks clocks;

    SettleCorrection(Gate gate, OpenPerson open, CorrectionRecords records, Clocks clocks) {
        this.gate = gate;
        this.open = open;
        this.records = records;
        this.clocks = clocks;
    }

    /**
     * A proposal with the records that it is about.
     *
     * @param people the one that goes, then the one that stays; none once it is settled
     */
    public record Proposal(Correction correction, List<Person> people) {}

    public Proposal open(Actor actor, UUID id) {
        List<PersonId> people = peopleOf(id);
        people.forEach(person -> gate.read(actor, person, Right.SETTLE_CORRECTION, "correction.open"));
        Correction correction = records.get(id);
        return new Proposal(
                correction,
                correction.open()
                        ? people.stream().map(person -> open.of(actor, person)).toList()
                        : List.of());
    }

    public void with(Actor actor, UUID id, NewSettlement settlement) {
        Map<String, ?> details = Map.of("agreed", settlement.agreed(), "reason", settlement.reason());
        peopleOf(id)
                .forEach(person -> gate.change(actor, person, Right.SETTLE_CORRECTION, "correction.settle", details));
        clocks.meet(ProposeCorrection.CLOCK, id);
        answer(records.settle(actor, id, settlement));
    }

    private List<PersonId> peopleOf(UUID id) {
        List<PersonId> people = records.peopleOf(id);
        if (people.isEmpty()) {
            throw new NotFound();
        }
        return people;
    }

    private static void answer(String outcome) {
        switch (outcome) {
            case "SAME_PERSON" -> throw new Refused("agreed", "Another person settles what you proposed");
            case "TWO_CASES" ->
                throw new Refused("agreed", "Both have an open case: take one out of MAPPA first, then agree");
            case "RESTRICTED" ->
                throw new Refused("agreed", "Only one of them is open to named people only: make both alike first");
            case "IN_USE" ->
                throw new Refused(
                        "agreed",
                        "Offences, cases or sealed sections stand in this record: it can be joined, not removed");
            case "HELD" -> throw new Refused("agreed", "A legal hold stands on this record: it is lifted first");
            case "STALE" -> throw new Stale();
            default -> Gate.answer(outcome);
        }
    }
}
