package org.openmappa.persons;

import java.util.List;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Braked;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Searches for people; the search and what it found go on the trail. */
@UseCase
public class FindPersons {
    private static final int LIMIT = 20;
    private final Gate gate;
    private final PersonRecords records;

    FindPersons(Gate gate, PersonRecords records) {
        this.gate = gate;
        this.records = records;
    }

    public List<Found> by(Actor actor, Wanted wanted) {
        Refused.when(wanted.empty(), "name", "Enter a name, a date of birth or a number");
        gate.goOn(actor, Braked.Act.SEARCH, "person.find");
        List<Found> found = records.find(actor, wanted, LIMIT);
        if (!actor.may(Right.FIND_PERSON)) {
            throw new Forbidden("no search for people in this role");
        }
        return found;
    }
}
