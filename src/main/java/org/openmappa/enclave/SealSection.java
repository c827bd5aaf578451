package org.openmappa.enclave;

import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.SealedId;
import org.openmappa.shared.UseCase;

/**
 * Seals information about a person. From its first moment two people can read it, who keeps it and a named colleague, so
 * that what may save somebody is never known to a single person who is away.
 */
@UseCase
public class SealSection {
    private final Gate gate;
    private final SectionRecords records;
    private final Naming naming;

    SealSection(Gate gate, SectionRecords records, Naming naming) {
        this.gate = gate;
        this.records = records;
        this.naming = naming;
    }

    public SealedId about(Actor actor, PersonId person, NewSection said) {
        said.kind().check(said.whereabouts());
        gate.read(actor, person, Right.READ_PERSON, "person.open");
        SealedId id = SealedId.next();
        gate.open(actor, id, person, said.kind().keep(), "sealed.add", Map.of("kind", said.kind()));
        records.add(actor, id, person, said);
        Refused.when(
                said.username().strip().equalsIgnoreCase(actor.username()),
                "username",
                "Name somebody else: you can read what you seal");
        naming.of(actor, id, said.kind(), said.username(), said.reason());
        return id;
    }
}
