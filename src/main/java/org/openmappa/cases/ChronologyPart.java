package org.openmappa.cases;

import java.util.ArrayList;
import java.util.List;
import org.openmappa.shared.Actor;
import org.openmappa.ui.ActionLink;
import org.openmappa.ui.Cell;
import org.openmappa.ui.Panel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The newest lines of the chronology, to which every module writes. */
@Component
class ChronologyPart implements CasePart {
    @Override
    public int order() {
        return 90;
    }

    @Override
    public String name() {
        return "chronology";
    }

    @Override
    public String sql() {
        return """
                (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'summary', e.summary, 'by', u.full_name) order by e.at desc, e.id desc), '[]')
                 from (select * from cases.event where case_id = :case order by at desc, id desc limit 15) e
                 join access.user_account u on u.id = e.by_user)
                """;
    }

    @Override
    public List<Panel> panels(Actor actor, MappaCase mappaCase, JsonNode part) {
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode event : part) {
            rows.add(List.of(
                    Cell.of(Said.moment(event.path("at"))),
                    Cell.of(event.path("summary").asString()),
                    Cell.of(event.path("by").asString())));
        }
        return List.of(Panel.of("chronology", "Chronology")
                .table(List.of("When", "What", "By"), rows)
                .links(ActionLink.of("The whole chronology", "/cases/" + mappaCase.id() + "/chronology", null)));
    }
}
