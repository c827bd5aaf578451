package org.openmappa.enclave;

import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Right;
import org.openmappa.shared.SealedId;
import org.openmappa.shared.UseCase;

/** Changes what a sealed section says: the agency alone whose information it is. */
@UseCase
public class ChangeSection {
    private final Gate gate;
    private final SectionRecords records;

    ChangeSection(Gate gate, SectionRecords records) {
        this.gate = gate;
        this.records = records;
    }

    /** @param version the version that the form was opened with */
    public void of(Actor actor, SealedId id, int version, ChangedSection said) {
        gate.change(actor, id, right(actor), "sealed.change", Map.of());
        Section before = records.get(id);
        if (!actor.may(before.kind().keep()) || !before.agencyId().equals(actor.agencyId())) {
            throw new Forbidden("an agency's information is changed by that agency alone");
        }
        before.kind().check(said.whereabouts());
        records.change(id, version, said);
    }

    /** Which of the two rights this person can hold at all; the section's own kind is known only once it is entered. */
    static Right right(Actor actor) {
        return actor.may(Right.KEEP_SEALED) ? Right.KEEP_SEALED : Right.KEEP_VICTIM;
    }
}
