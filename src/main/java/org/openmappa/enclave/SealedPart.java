package org.openmappa.enclave;

import java.util.List;
import org.openmappa.cases.CasePart;
import org.openmappa.cases.MappaCase;
import org.openmappa.cases.Said;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.ui.Cell;
import org.openmappa.ui.Panel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The sealed sections in the case file: to who is named that they exist, to nobody what they say. */
@Component
class SealedPart implements CasePart {
    @Override
    public int order() {
        return 95;
    }

    @Override
    public String name() {
        return "sealed";
    }

    @Override
    public String sql() {
        return """
                (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind, 'label', k.label, 'agency', k.agency,
                  'at', k.said_at)), '[]') from enclave.known(:person) k)
                """;
    }

    @Override
    public List<Panel> panels(Actor actor, MappaCase mappaCase, JsonNode part) {
        if (!concerns(actor)) {
            return List.of();
        }
        return List.of(SealedPanel.of(
                actor,
                mappaCase.personId(),
                part.valueStream().map(SealedPart::row).toList()));
    }

    private static List<Cell> row(JsonNode known) {
        return List.of(
                Cell.link(
                        known.path("label").asString(),
                        "/sealed/" + known.path("id").asString()),
                Cell.of(SealedKind.valueOf(known.path("kind").asString()).label()),
                Cell.of(known.path("agency").asString()),
                Cell.of(Said.moment(known.path("at"))));
    }

    /** Whether this person's roles can be named on a sealed section at all. */
    static boolean concerns(Actor actor) {
        return actor.may(Right.READ_SEALED) || actor.may(Right.READ_VICTIM);
    }
}
