package org.openmappa.persons;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Registers a person, after a search that did not find them. */
@UseCase
public class RegisterPerson {
    private final Gate gate;
    private final PersonRecords records;
    private final Clock clock;

    RegisterPerson(Gate gate, PersonRecords records, Clock clock) {
        this.gate = gate;
        this.records = records;
        this.clock = clock;
    }

    public PersonId of(Actor actor, NewPerson person) {
        Refused.when(!person.searched(), "searched", "Search for the person first");
        PersonId id = PersonId.next();
        gate.open(actor, id, actor.areaId(), Right.REGISTER_PERSON, "person.register", Map.of());
        records.add(id, person, actor, Instant.now(clock));
        return id;
    }
}
