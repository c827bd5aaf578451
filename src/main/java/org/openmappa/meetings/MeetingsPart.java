package org.openmappa.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import org.openmappa.cases.CasePart;
import org.openmappa.cases.MappaCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.ui.ActionLink;
import org.openmappa.ui.Cell;
import org.openmappa.ui.Panel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The sittings at which a case was or will be discussed. */
@Component
class MeetingsPart implements CasePart {
    @Override
    public int order() {
        return 50;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public String sql() {
        return """
                (select coalesce(jsonb_agg(jsonb_build_object('sitting', s.id, 'item', i.id, 'startsAt', s.starts_at,
                    'sittingLevel', s.level, 'urgent', i.urgent, 'opened', i.opened_at is not null, 'closed', i.closed_at is not null,
                    'level', (select l.level from cases.level_period l where l.case_id = :case and l.sitting_item = i.id
                      order by lower(l.during) desc limit 1))
                  order by s.starts_at desc), '[]')
                 from meetings.item i join meetings.sitting s on s.id = i.sitting_id where i.case_id = :case)
                """;
    }

    @Override
    public List<Panel> panels(Actor actor, MappaCase mappaCase, JsonNode part) {
        List<List<Cell>> rows = part.valueStream().map(MeetingsPart::row).toList();
        Panel panel = Panel.of("meetings", "Sittings")
                .table(List.of("Sitting", "Status", "Level decided"), rows)
                .saying("The case has not been on a sitting");
        boolean offer = mappaCase.open() && mappaCase.level() > 1 && actor.may(Right.PLAN_SITTING);
        return List.of(
                offer
                        ? panel.links(
                                ActionLink.of("Put on a sitting", "/cases/" + mappaCase.id() + "/sitting", "this case"))
                        : panel);
    }

    private static List<Cell> row(JsonNode item) {
        String path = "/sittings/" + item.get("sitting").asString() + "/items/"
                + item.get("item").asString();
        String when = London.moment(OffsetDateTime.parse(item.get("startsAt").asString()));
        JsonNode level = item.get("level");
        return List.of(
                Cell.link(when + ", Level " + item.get("sittingLevel").asInt(), path),
                status(item),
                Cell.of(level.isNull() ? "Not yet decided" : "Level " + level.asInt()));
    }

    private static Cell status(JsonNode item) {
        if (item.get("closed").asBoolean()) {
            return Cell.tag("Closed", "grey");
        }
        return item.get("opened").asBoolean() ? Cell.tag("Being discussed", "blue") : Cell.tag("Planned", "turquoise");
    }
}
