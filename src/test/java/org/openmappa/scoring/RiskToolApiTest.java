package org.openmappa.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The risk tools over the API. */
@StageTest
class RiskToolApiTest {
    private static final Map<String, Object> OGRS3 = Map.of(
            "sex", "MALE",
            "born", "1990-11-14",
            "convicted", "2026-02-03",
            "followUpFrom", "2026-02-03",
            "sanctions", 6,
            "ageAtFirstSanction", 16,
            "offence", "Violence");

    @Autowired
    Stage stage;

    private Http api;

    @BeforeEach
    void signIn() {
        api = stage.api("casemanager.ns");
    }

    @Test
    void theCatalogueSaysWhatEachToolAsks() {
        var catalogue = stage.api("layadviser.ns").get("/api/risk-tools").json();
        assertThat(catalogue.path("computed").size()).isEqualTo(10);
        assertThat(catalogue.path("computed").findValuesAsString("fact"))
                .contains("needs.answers.WEAPON", "reduction.supervision", "edition");
        assertThat(catalogue.path("recordedOnly").findValuesAsString("label")).contains("SARA", "DASH", "Static-99R");
    }

    @Test
    void theScoreComesWithEveryTerm() {
        var score = post("ogrs3", OGRS3, 200);
        assertThat(score.path("verdict").asString()).isEqualTo("SCORED");
        assertThat(score.path("band").asString()).isEqualTo("LOW");
        assertThat(score.path("terms")
                        .valueStream()
                        .mapToDouble(t -> t.path("contribution").asDouble())
                        .sum())
                .isEqualTo(score.path("sum").asDouble());
        assertThat(score.path("tool").path("edition").asString()).isEqualTo("3");
    }

    @Test
    void aHomeOfficeCodeOfTheImportedListGivesTheCategory() {
        stage.owner().sql("""
                        insert into offences.actuarial (home_office_code, description, category, violent, imported_at)
                        values ('99901', 'Invented', 'BURGLARY_OTHER', false, now()), ('99902', 'Invented', 'UNKNOWN', false, now())
                        on conflict do nothing
                        """).update();
        var byCode = post("arp", Map.of("sex", "MALE", "homeOfficeCode", "99901"), 200);
        var chosen = post("arp", Map.of("sex", "MALE", "offence", "BURGLARY_OTHER"), 200);
        assertThat(byCode.path("terms")).isEqualTo(chosen.path("terms"));
        assertThat(byCode.path("missing")).isEqualTo(chosen.path("missing"));
        assertThat(post("arp", Map.of("homeOfficeCode", "99902"), 422)
                        .path("detail")
                        .asString())
                .contains("no category");
        assertThat(post("arp", Map.of("homeOfficeCode", "99999"), 422)
                        .path("detail")
                        .asString())
                .contains("No imported list has this code");
        assertThat(post("arp", Map.of("homeOfficeCode", "99901", "offence", "DRUNKENNESS"), 422)
                        .path("detail")
                        .asString())
                .contains("Burglary other");
        assertThat(post("arp", Map.of("homeOfficeCode", "burglary"), 422)
                        .path("detail")
                        .asString())
                .contains("must be five digits");
    }

    @Test
    void whatIsLeftOutIsMissing() {
        var score = post("ogrs3", Map.of("sex", "FEMALE"), 200);
        assertThat(score.path("verdict").asString()).isEqualTo("CANNOT_TELL");
        assertThat(score.path("missing").valueStream().map(JsonNode::asString)).contains("date of birth");
    }

    @Test
    void badFactsAreProblemsThatNameTheFact() {
        var problem = post("ogrs3", with("ageAtFirstSanction", 60), 422);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("ageAtFirstSanction");
        assertThat(problem.path("detail").asString()).contains("cannot come after the current conviction");
        assertThat(post("ogrs3", with("born", "1990-02-30"), 422).path("detail").asString())
                .isEqualTo("Date of birth must be a real date, such as 27 3 1985");
        assertThat(post("ogrs3", with("shoeSize", 43), 422)
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("shoeSize");
        assertThat(api.json("POST", "/api/risk-tools/ogrs3", "[1]", Map.of()).status())
                .isEqualTo(400);
        assertThat(api.json("POST", "/api/risk-tools/sara", "{}", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void noFactOfAnyToolTakesWhatNobodyMeans() {
        for (var tool : RiskTool.values()) {
            for (var question : tool.questions()) {
                for (var wrong :
                        new Object[] {"x", "a\0b", -1, 1_000_000, 12.34567891, Map.of("a", 1), new int[][] {{1}}}) {
                    var answer = api.json("POST", "/api/risk-tools/" + tool.slug(), nested(question, wrong), Map.of());
                    assertThat(answer.status())
                            .as(question.path() + " is " + wrong)
                            .isIn(400, 422);
                }
            }
        }
    }

    @Test
    void aScoreIsRecordedOnACaseOnce() {
        var file = InventedCase.atLevel(stage, 1);
        var at = "/api/cases/" + file.id() + "/risk-tools/ogrs3";
        var key = Map.of("Idempotency-Key", file.id().toString());
        var first = api.json("POST", at, OGRS3, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(api.json("POST", at, OGRS3, key).body()).isEqualTo(first.body());
        var tools = api.get("/api/cases/" + file.id() + "/risk").json().path("tools");
        assertThat(tools.size()).isEqualTo(1);
        assertThat(tools.path(0).path("score").path("terms").size()).isEqualTo(4);
        assertThat(tools.path(0).path("completedBy").asString()).contains(", ");
    }

    @Test
    void theDocumentHasAWorkedExampleOfEachToolThatIsTrue() {
        var document = api.get("/api/openapi").json();
        var operation = document.path("paths").path("/api/risk-tools/{tool}").path("post");
        var asked = examples(operation.path("requestBody"));
        var told = examples(operation.path("responses").path("200"));
        for (var tool : RiskTool.values()) {
            var facts = asked.path(tool.slug()).path("value");
            var score = post(tool.slug(), facts, 200);
            assertThat(score.path("verdict").asString()).as(tool.label()).isEqualTo("SCORED");
            assertThat(told.path(tool.slug()).path("value").path("terms")).isEqualTo(score.path("terms"));
            assertThat(document.path("components").path("schemas").propertyNames())
                    .contains(tool.label().replace("/", "") + "Facts");
        }
    }

    private static JsonNode examples(JsonNode part) {
        return part.path("content").path("application/json").path("examples");
    }

    private JsonNode post(String tool, Object facts, int status) {
        var answer = api.json("POST", "/api/risk-tools/" + tool, facts, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.json();
    }

    private static Map<String, Object> with(String name, Object value) {
        var facts = new HashMap<>(OGRS3);
        facts.put(name, value);
        return facts;
    }

    private static Object nested(Question question, Object value) {
        var at = value;
        for (var name : List.of(question.path().split("\\.", -1)).reversed()) {
            at = Map.of(name, at);
        }
        return at;
    }
}
