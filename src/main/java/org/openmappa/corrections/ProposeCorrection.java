package org.openmappa.corrections;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Gate;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.persons.FindPersons;
import org.openmappa.persons.Found;
import org.openmappa.persons.OpenPerson;
import org.openmappa.persons.Person;
import org.openmappa.persons.Wanted;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Proposes that a record is joined with another of the same person, or removed. Nothing happens until another agrees. */
@UseCase
public class ProposeCorrection {
    static final String CLOCK = "correction.settle";
    private final Gate gate;
    private final OpenPerson open;
    private final FindPersons find;
    private final CorrectionRecords records;
    private final Clocks clocks;
    private final Clock clock;

    ProposeCorrection(
            Gate gate, OpenPerson open, FindPersons find, CorrectionRecords records, Clocks clocks, Clock clock) {
        this.gate = gate;
        this.open = open;
        this.find = find;
        this.records = records;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * A record, and others that may be of the same person.
     *
     * @param alike those that the viewer may open
     */
    public record Doubt(Person person, List<Found> alike) {}

    public Doubt about(Actor actor, PersonId id) {
        gate.read(actor, id, Right.REGISTER_PERSON, "correction.ask");
        Person person = open.of(actor, id);
        List<Found> alike = find.by(actor, new Wanted(person.name(), person.dateOfBirth(), null)).stream()
                .filter(found -> found.id() != null && !found.id().equals(id))
                .toList();
        return new Doubt(person, alike);
    }

    /** What is proposed of a record and not settled yet. */
    public Optional<Correction> open(Actor actor, PersonId id) {
        gate.read(actor, id, Right.READ_PERSON, "correction.look");
        return records.open(id);
    }

    /** @return the identifier of the proposal */
    public UUID of(Actor actor, PersonId id, NewCorrection wanted) {
        gate.change(actor, id, Right.REGISTER_PERSON, "correction.propose", Map.of("reason", wanted.reason()));
        PersonId into = wanted.kind() == Correction.Kind.JOIN ? other(actor, id, wanted.into()) : null;
        Refused.when(
                records.open(id).isPresent()
                        || (into != null && records.open(into).isPresent()),
                "kind",
                "Something is proposed for this record already: it is settled first");
        UUID correction = records.propose(id, wanted, into, actor);
        clocks.start(
                CLOCK,
                into == null ? id : into,
                correction,
                Owner.role(whoSettles(actor), actor.areaId()),
                "/corrections/" + correction,
                London.today(clock));
        return correction;
    }

    private PersonId other(Actor actor, PersonId id, @Nullable PersonId into) {
        if (into == null) {
            throw new Refused("into", "Choose the record that stays");
        }
        Refused.when(into.equals(id), "into", "Choose another record than this one");
        gate.change(actor, into, Right.REGISTER_PERSON, "correction.propose", Map.of("joins", id));
        return into;
    }

    /** Never the one who proposes it. */
    private static String whoSettles(Actor actor) {
        return actor.is("COORDINATOR") ? "DEPUTY_COORDINATOR" : "COORDINATOR";
    }
}
