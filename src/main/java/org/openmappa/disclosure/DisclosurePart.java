package org.openmappa.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.openmappa.cases.CasePart;
import org.openmappa.cases.MappaCase;
import org.openmappa.cases.Said;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.ui.ActionLink;
import org.openmappa.ui.Cell;
import org.openmappa.ui.Panel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the case file says of disclosure: each decision with its reason, newest first. */
@Component
class DisclosurePart implements CasePart {
    @Override
    public int order() {
        return 70;
    }

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public String sql() {
        return """
                (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'decision', d.decision, 'reason', d.reason,
                  'recipient', d.recipient, 'decidedAt', d.decided_at, 'by', u.full_name) order by d.decided_at desc, d.id desc), '[]')
                from disclosure.decision d join access.user_account u on u.id = d.decided_by
                where d.case_id = :case)
                """;
    }

    @Override
    public List<Panel> panels(Actor actor, MappaCase mappaCase, JsonNode part) {
        String at = "/cases/" + mappaCase.id() + "/disclosure";
        List<ActionLink> links = new ArrayList<>(List.of(ActionLink.of("See decisions on disclosure", at, null)));
        if (mappaCase.open() && actor.may(Right.DECIDE_DISCLOSURE)) {
            links.add(ActionLink.of("Decide on disclosure", at + "/new", null));
        }
        return List.of(Panel.of("disclosure", "Disclosure")
                .table(List.of("Decision", "Reason", "Who is told", "When and by whom"), rows(part))
                .links(links)
                .saying("Disclosure has not been considered yet."));
    }

    private static List<List<Cell>> rows(JsonNode part) {
        return part.valueStream()
                .map(d -> List.of(
                        Cell.of(Choice.valueOf(d.path("decision").asString()).label()),
                        Cell.of(d.path("reason").asString()),
                        Cell.of(d.hasNonNull("recipient") ? d.path("recipient").asString() : "Nobody"),
                        Cell.of(Said.moment(d.path("decidedAt")) + ", "
                                + d.path("by").asString())))
                .toList();
    }
}
