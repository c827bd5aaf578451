package org.openmappa.persons;

import java.util.Optional;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.ui.Panel;

/** A section that a module of a higher row offers to the person's page. */
public interface PersonSlot {
    /** The section for this viewer, if it has anything to say or to offer. */
    Optional<Panel> panel(Actor actor, PersonId person);
}
