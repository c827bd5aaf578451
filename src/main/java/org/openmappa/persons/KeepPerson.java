package org.openmappa.persons;

import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Keeps a person's details: what changed, further names, numbers and addresses. */
@UseCase
public class KeepPerson {
    private final Gate gate;
    private final PersonRecords records;

    KeepPerson(Gate gate, PersonRecords records) {
        this.gate = gate;
        this.records = records;
    }

    /** @param version the version that the form was opened with */
    public void change(Actor actor, PersonId id, int version, ChangedPerson person) {
        gate.change(actor, id, Right.REGISTER_PERSON, "person.change", Map.of("reason", person.reason()));
        records.change(id, version, person);
    }

    public void add(Actor actor, PersonId id, NewAlias alias) {
        gate.change(actor, id, Right.REGISTER_PERSON, "person.alias", Map.of());
        records.add(id, alias);
    }

    public void add(Actor actor, PersonId id, NewIdentifier identifier) {
        Refused.when(
                !identifier.kind().fits(identifier.number()),
                "number",
                "This is not how a " + identifier.kind().label() + " is written");
        gate.change(actor, id, Right.REGISTER_PERSON, "person.identifier", Map.of());
        records.add(id, identifier);
    }

    public void add(Actor actor, PersonId id, NewAddress address) {
        Refused.when(
                !address.homeless() && address.lines() == null, "lines", "Enter the address, or say no fixed abode");
        Refused.when(
                address.toDay() != null && address.toDay().isBefore(address.fromDay()),
                "toDay",
                "The last day must not be before the first day");
        gate.change(actor, id, Right.REGISTER_PERSON, "person.address", Map.of());
        records.add(id, address);
    }
}
