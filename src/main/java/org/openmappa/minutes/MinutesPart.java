package org.openmappa.minutes;

import java.time.LocalDate;
import java.util.List;
import org.openmappa.cases.CasePart;
import org.openmappa.cases.MappaCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.ui.Cell;
import org.openmappa.ui.Panel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** That there are minutes, in the case file; with a link only for whoever may read them. */
@Component
class MinutesPart implements CasePart {
    private static final String HOW_TO_ASK = "Not open to you: ask the MAPPA co-ordinator or the chair in writing";

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public String sql() {
        return """
                (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'day', m.sitting_on, 'level', m.level,
                    'edition', m.edition, 'mayRead', minutes.may_read(m.id)) order by m.sitting_on desc), '[]')
                 from minutes.minutes m where m.case_id = :case)
                """;
    }

    @Override
    public List<Panel> panels(Actor actor, MappaCase mappaCase, JsonNode part) {
        List<List<Cell>> rows = part.valueStream().map(MinutesPart::row).toList();
        return List.of(Panel.of("minutes", "Minutes")
                .table(List.of("Meeting", "Status", "Reading"), rows)
                .saying("There are no minutes yet"));
    }

    private static List<Cell> row(JsonNode minutes) {
        String day = London.day(LocalDate.parse(minutes.get("day").asString()));
        boolean approved = minutes.get("edition").asInt() > 0;
        return List.of(
                Cell.of(day + ", Level " + minutes.get("level").asInt()),
                approved ? Cell.tag("Approved", "green") : Cell.tag("Draft", "blue"),
                minutes.get("mayRead").asBoolean()
                        ? Cell.link(
                                "Read the minutes of " + day,
                                "/minutes/" + minutes.get("id").asString())
                        : Cell.of(HOW_TO_ASK));
    }
}
