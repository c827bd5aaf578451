package org.openmappa.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

/** What the case file says of the risk: the bands that stand, and the newest result of each tool. */
@Component
class RiskPart implements CasePart {
    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "risk";
    }

    @Override
    public String sql() {
        return """
                (select jsonb_build_object(
                  'view', (select jsonb_build_object('PUBLIC', v.public_band, 'CHILDREN', v.children_band,
                      'KNOWN_ADULT', v.known_adult_band, 'STAFF', v.staff_band, 'PRISONERS', v.prisoners_band, 'SELF', v.self_band,
                      'imminence', v.imminence, 'recordedOn', (v.recorded_at at time zone 'Europe/London')::date)
                    from risk.harm_view v where v.case_id = :case order by v.number desc limit 1),
                  'tools', (select coalesce(jsonb_agg(jsonb_build_object('tool', t.tool, 'version', t.tool_version, 'band', t.band,
                      'judgement', t.judgement, 'completedOn', t.completed_on, 'complete', t.complete) order by t.tool), '[]')
                    from (select distinct on (tool) * from risk.tool_result where case_id = :case
                      order by tool, completed_on desc, recorded_at desc) t),
                  'factors', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'description', f.description,
                      'trend', f.trend) order by f.recorded_at, f.id), '[]')
                    from risk.factor f where f.case_id = :case and f.ended_because is null)))
                """;
    }

    @Override
    public List<Panel> panels(Actor actor, MappaCase mappaCase, JsonNode part) {
        String at = "/cases/" + mappaCase.id() + "/risk";
        List<ActionLink> links = new ArrayList<>(List.of(ActionLink.of("See risk and its history", at, null)));
        if (actor.may(Right.RECORD_RISK) && mappaCase.open()) {
            links.add(ActionLink.of("Record the view of the risk of serious harm", at + "/view", null));
            links.add(ActionLink.of("Record what a tool said", at + "/tool", null));
        }
        return List.of(Panel.of("risk", "Risk of serious harm")
                .table(List.of("Assessment", "Band", "Day"), rows(part))
                .links(links)
                .saying("Nobody has recorded a view of the risk yet."));
    }

    private static List<List<Cell>> rows(JsonNode part) {
        Stream<List<Cell>> targets = Stream.of(Target.values())
                .filter(target -> part.path("view").hasNonNull(target.name()))
                .map(target -> List.of(
                        Cell.of("Risk to " + target.label().toLowerCase(java.util.Locale.ROOT)),
                        tag(part.path("view").path(target.name())),
                        Cell.of(day(part.path("view").path("recordedOn")))));
        Stream<List<Cell>> tools = part.path("tools")
                .valueStream()
                .map(tool -> List.of(
                        Cell.of(Tool.valueOf(tool.path("tool").asString()).label()),
                        tool.hasNonNull("band")
                                ? tag(tool.path("band"))
                                : Cell.of(tool.path("judgement").asString()),
                        Cell.of(day(tool.path("completedOn")))));
        return Stream.concat(targets, tools).toList();
    }

    private static Cell tag(JsonNode band) {
        Band known = Band.valueOf(band.asString());
        return Cell.tag(known.label(), known.colour());
    }

    private static String day(JsonNode iso) {
        return London.day(java.time.LocalDate.parse(iso.asString()));
    }
}
