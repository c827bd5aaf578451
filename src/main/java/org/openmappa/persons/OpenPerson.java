package org.openmappa.persons;

import java.util.Optional;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads who a person is. */
@UseCase
public class OpenPerson {
    private final Gate gate;
    private final PersonRecords records;

    OpenPerson(Gate gate, PersonRecords records) {
        this.gate = gate;
        this.records = records;
    }

    public Person of(Actor actor, PersonId id) {
        gate.read(actor, id, Right.READ_PERSON, "person.open");
        return records.get(id);
    }

    /** The record into which this one went, where two of the same person were joined. */
    public Optional<PersonId> joinedInto(Actor actor, PersonId id) {
        gate.read(actor, id, Right.READ_PERSON, "person.follow");
        return records.joinedInto(id);
    }
}
