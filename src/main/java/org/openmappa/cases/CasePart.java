package org.openmappa.cases;

import java.util.List;
import org.openmappa.shared.Actor;
import org.openmappa.ui.Panel;
import tools.jackson.databind.JsonNode;

/**
 * What one module adds to the case file. The parts are read in one statement: each gives a scalar subquery that yields
 * jsonb, with :case and :person as its only parameters, and then words the answer for the page.
 */
public interface CasePart {
    /** Place on the page; parts of a higher row come later. */
    int order();

    /** Name of the part in the merged answer and in the API. */
    String name();

    /** A scalar subquery in brackets that yields jsonb, such as {@code (select jsonb_agg(…) from … where case_id = :case)}. */
    String sql();

    /** The sections of the page; empty when there is nothing to say and nothing to offer. */
    List<Panel> panels(Actor actor, MappaCase mappaCase, JsonNode part);
}
