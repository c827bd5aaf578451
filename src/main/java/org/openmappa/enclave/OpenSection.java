package org.openmappa.enclave;

import java.util.List;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Right;
import org.openmappa.shared.SealedId;
import org.openmappa.shared.UseCase;

/** Reads sealed sections: which there are for this reader about a person, and what one says. */
@UseCase
public class OpenSection {
    private final Gate gate;
    private final SectionRecords records;

    OpenSection(Gate gate, SectionRecords records) {
        this.gate = gate;
        this.records = records;
    }

    /** A section with who may know of it and who has looked. */
    public record Opened(
            Section section, List<Named> named, List<SectionLook> looks, boolean mayKeep, boolean mayChange) {}

    public Opened of(Actor actor, SealedId id) {
        Right right = actor.may(Right.READ_SEALED) ? Right.READ_SEALED : Right.READ_VICTIM;
        gate.read(actor, id, right, "sealed.open");
        Section section = records.get(id);
        if (!actor.may(section.kind().read())) {
            throw new Forbidden("no role of this person reads such a section");
        }
        boolean keeps = actor.may(section.kind().keep());
        boolean own = section.agencyId().equals(actor.agencyId());
        return new Opened(section, records.named(id), records.looks(id), keeps, keeps && own);
    }

    /** Those about a person on which the reader is named. */
    public List<Known> about(Actor actor, PersonId person) {
        gate.read(actor, person, Right.READ_PERSON, "person.open");
        return records.known(person);
    }

    /** All on which the reader is named: the way in for whoever knows the person in no other way. */
    public List<Known> mine(Actor actor) {
        return records.namedOn(actor);
    }
}
