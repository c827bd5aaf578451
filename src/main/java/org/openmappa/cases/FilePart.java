package org.openmappa.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openmappa.law.Category;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.ui.ActionLink;
import org.openmappa.ui.Cell;
import org.openmappa.ui.Panel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The case's own part of the file: why it is covered in law, its levels, and its reviews at Level 1. */
@Component
class FilePart implements CasePart {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "case";
    }

    @Override
    public String sql() {
        return """
                (select jsonb_build_object(
                  'newerAnswer', (select e.decided_at from cases.eligibility e where e.person_id = :person
                    order by e.decided_at desc, e.id desc limit 1) > (select e.decided_at from cases.category_period k
                    join cases.eligibility e on e.id = k.eligibility_id where k.case_id = :case and upper_inf(k.during)),
                  'categories', (select coalesce(jsonb_agg(jsonb_build_object('category', k.category, 'from', lower(k.during),
                      'to', upper(k.during), 'expectedEnd', k.expected_end, 'editions', e.editions,
                      'endsWith', (select string_agg(distinct g ->> 'endsWith', '; ') from jsonb_array_elements(e.answer -> 'grounds') g),
                      'grounds', (select jsonb_agg(g ->> 'reason' || ' (' || (g ->> 'citation') || ')') from jsonb_array_elements(e.answer -> 'grounds') g))
                      order by lower(k.during) desc), '[]')
                    from cases.category_period k join cases.eligibility e on e.id = k.eligibility_id where k.case_id = :case),
                  'levels', (select coalesce(jsonb_agg(jsonb_build_object('level', l.level, 'from', lower(l.during), 'to', upper(l.during),
                      'reason', l.reason, 'by', u.full_name) order by lower(l.during) desc), '[]')
                    from cases.level_period l join access.user_account u on u.id = l.decided_by where l.case_id = :case),
                  'reviews', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'at', r.reviewed_at, 'outcome', r.outcome, 'by', u.full_name,
                      'byId', r.reviewed_by, 'summary', r.summary, 'endorsed', s.full_name) order by r.reviewed_at desc), '[]')
                    from cases.level_one_review r join access.user_account u on u.id = r.reviewed_by
                    left join access.user_account s on s.id = r.endorsed_by where r.case_id = :case)))
                """;
    }

    @Override
    public List<Panel> panels(Actor actor, MappaCase mappaCase, JsonNode part) {
        return List.of(category(mappaCase, part), levels(part), reviews(actor, mappaCase, part));
    }

    private static Panel category(MappaCase mappaCase, JsonNode part) {
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode k : part.path("categories")) {
            List<String> grounds = new ArrayList<>();
            k.path("grounds").forEach(ground -> grounds.add(ground.asString()));
            rows.add(List.of(
                    Cell.of("Category " + k.path("category").asInt()),
                    Cell.of(String.join("; ", grounds)),
                    Cell.of(Said.day(k.path("from")) + " to "
                            + (k.path("to").isNull() ? "now" : Said.day(k.path("to")))),
                    Cell.of(
                            k.path("expectedEnd").isNull()
                                    ? "Not yet known: " + k.path("endsWith").asString()
                                    : Said.day(k.path("expectedEnd")))));
        }
        List<ActionLink> links = new ArrayList<>();
        if (part.path("newerAnswer").asBoolean(false)) {
            links.add(ActionLink.of(
                    "A newer answer of the law waits: decide the category",
                    "/cases/" + mappaCase.id() + "/category",
                    null));
        }
        links.add(ActionLink.of(
                "Offences and the answer of the law", "/persons/" + mappaCase.personId() + "/eligibility", null));
        return Panel.of("category", "Why this person is covered")
                .tagged("Category " + mappaCase.category() + ": " + label(mappaCase.category()), "purple")
                .table(List.of("Category", "Grounds in law", "Recorded", "Expected end"), rows)
                .links(links);
    }

    private static Panel levels(JsonNode part) {
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode l : part.path("levels")) {
            rows.add(List.of(
                    Cell.of("Level " + l.path("level").asInt()),
                    Cell.of(l.path("reason").asString()),
                    Cell.of(Said.moment(l.path("from")) + " to "
                            + (l.path("to").isNull() ? "now" : Said.moment(l.path("to")))),
                    Cell.of(l.path("by").asString())));
        }
        return Panel.of("levels", "Level, and why")
                .table(List.of("Level", "Reason", "From and to", "Decided by"), rows);
    }

    private static Panel reviews(Actor actor, MappaCase mappaCase, JsonNode part) {
        List<List<Cell>> rows = new ArrayList<>();
        List<ActionLink> links = new ArrayList<>();
        for (JsonNode r : part.path("reviews")) {
            boolean endorsed = !r.path("endorsed").isNull();
            rows.add(List.of(
                    Cell.of(Said.moment(r.path("at"))),
                    Cell.of(NewReview.Outcome.valueOf(r.path("outcome").asString())
                            .label()),
                    Cell.of(r.path("summary").asString()),
                    Cell.of(r.path("by").asString()),
                    endorsed ? Cell.of(r.path("endorsed").asString()) : Cell.tag("Not endorsed", "yellow")));
            if (!endorsed
                    && actor.may(Right.ENDORSE)
                    && !r.path("byId").asString().equals(actor.userId().toString())) {
                links.add(ActionLink.of(
                        "Endorse the review of " + Said.moment(r.path("at")),
                        "/cases/" + mappaCase.id() + "/reviews/" + r.path("id").asString() + "/endorse",
                        null));
            }
        }
        if (mappaCase.open() && mappaCase.level() == 1 && actor.may(Right.REVIEW)) {
            links.add(ActionLink.of("Record a Level 1 review", "/cases/" + mappaCase.id() + "/review", null));
        }
        if (mappaCase.open() && mappaCase.level() == 1 && actor.may(Right.EXIT)) {
            links.add(ActionLink.of("Take the case out of MAPPA", "/cases/" + mappaCase.id() + "/exit", null));
        }
        return Panel.of("reviews", "Reviews at Level 1")
                .table(List.of("When", "Outcome", "Summary", "By", "Endorsed by"), rows)
                .saying("No review at Level 1 is on record")
                .links(links);
    }

    private static String label(int category) {
        return Arrays.stream(Category.values())
                .filter(one -> one.number() == category)
                .map(Category::label)
                .findFirst()
                .orElse("");
    }
}
