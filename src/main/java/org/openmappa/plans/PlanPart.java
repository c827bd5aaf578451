package org.openmappa.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** What the case file says of the plan: the actions that are still to be done, soonest due first. */
@Component
class PlanPart implements CasePart {
    private final Clock clock;

    PlanPart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String sql() {
        return """
                (select jsonb_build_object(
                  'actions', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'pillar', a.pillar, 'what', a.what,
                      'owner', u.full_name, 'agency', g.name, 'dueOn', a.due_on, 'status', a.status,
                      'confirmation', a.confirmation) order by a.due_on, a.id), '[]')
                    from plans.action a join access.user_account u on u.id = a.owner join access.agency g on g.id = a.owner_agency
                    where a.case_id = :case and a.ended_at is null),
                  'contingency', exists (select 1 from plans.contingency k where k.case_id = :case)))
                """;
    }

    @Override
    public List<Panel> panels(Actor actor, MappaCase mappaCase, JsonNode part) {
        String at = "/cases/" + mappaCase.id() + "/plan";
        List<ActionLink> links = new ArrayList<>(List.of(ActionLink.of("See the whole plan", at, null)));
        if (mappaCase.open() && mappaCase.level() == 1 && actor.may(Right.REVIEW)) {
            links.add(ActionLink.of("Agree an action", at + "/actions/new", null));
        }
        Panel panel = Panel.of("plan", "Plan: what is still to be done")
                .table(List.of("Action", "Owner", "Due", "State"), rows(at, part))
                .links(links)
                .saying("No action is open.");
        return List.of(part.path("contingency").asBoolean() ? panel : panel.tagged("No contingency yet", "yellow"));
    }

    private List<List<Cell>> rows(String at, JsonNode part) {
        LocalDate today = London.today(clock);
        return part.path("actions")
                .valueStream()
                .map(action -> List.of(
                        Cell.link(
                                action.path("what").asString(),
                                at + "/actions/" + action.path("id").asString()),
                        Cell.of(action.path("owner").asString() + ", "
                                + action.path("agency").asString()),
                        Cell.of(London.day(due(action))),
                        due(action).isBefore(today) ? Cell.tag("Overdue", "red") : state(action)))
                .toList();
    }

    private static Cell state(JsonNode action) {
        Status status = Status.valueOf(action.path("status").asString());
        return Cell.tag(status.label(), status.colour());
    }

    private static LocalDate due(JsonNode action) {
        return LocalDate.parse(action.path("dueOn").asString());
    }
}
