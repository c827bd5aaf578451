package org.openmappa.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Ids;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

@StageTest
class RiskPagesTest {
    @Autowired
    Stage stage;

    private InventedCase file;

    @BeforeEach
    void aCase() {
        file = InventedCase.atLevel(stage, 1);
    }

    @Test
    void twoToolsDifferAndTheViewWaitsForTheExplanation() {
        Http manager = stage.http("casemanager.ns");
        assertThat(manager.submit(at("/tool"), tool("OASYS", "MEDIUM")).status())
                .isEqualTo(302);
        assertThat(manager.submit(at("/tool"), tool("RM2000", "VERY_HIGH")).status())
                .isEqualTo(302);
        Answer refused = manager.submit(at("/view"), view());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("Explain the difference before you save");
        Map<String, String> explained = new HashMap<>(view());
        explained.put("explanation", "RM2000 looks at reconviction alone");
        Answer saved = manager.submit(at("/view"), explained);
        assertThat(manager.follow(saved).words())
                .contains("The view of the risk is saved", "Very high", "RM2000 looks at reconviction alone");
    }

    @Test
    void eachPageRendersInWords() {
        Http manager = stage.http("casemanager.ns");
        manager.submit(at("/view"), view());
        manager.submit(at("/factors/new"), Map.of("description", "Drinks", "trend", "UP"));
        for (String page : new String[] {"", "/view", "/tool", "/confirm", "/explain", "/factors/new"}) {
            Answer answer = manager.get(at(page));
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.page().select("h1")).as(page).hasSize(1);
        }
        Answer confirmed = manager.submit(at("/confirm"), Map.of("reason", "Nothing changed"));
        assertThat(manager.follow(confirmed).words()).contains("Confirmed unchanged: Nothing changed", "Drinks");
    }

    @Test
    void theCaseFileShowsTheBands() {
        Http manager = stage.http("casemanager.ns");
        manager.submit(at("/view"), view());
        assertThat(manager.get("/cases/" + file.id()).words()).contains("Risk to the public", "Very high");
    }

    @Test
    void theApiSavesAViewAgainstTheOneBefore() {
        Http manager = stage.api("casemanager.ns");
        Map<String, String> first = Map.of("If-Match", "\"0\"");
        assertThat(manager.json("PUT", "/api" + at("/view"), view(), Map.of()).status())
                .isEqualTo(428);
        assertThat(manager.json("PUT", "/api" + at("/view"), view(), first).status())
                .isEqualTo(200);
        assertThat(manager.json("PUT", "/api" + at("/view"), view(), first).status())
                .isEqualTo(412);
        assertThat(manager.get("/api" + at("")).version()).isEqualTo(1);
        Map<String, Object> tool = Map.of(
                "tool",
                "ARMS",
                "completedBy",
                "B. Harte",
                "completedOn",
                "2026-02-03",
                "band",
                "LOW",
                "complete",
                true);
        assertThat(manager.json(
                                "POST",
                                "/api" + at("/tools"),
                                tool,
                                Map.of("Idempotency-Key", Ids.next().toString()))
                        .status())
                .isEqualTo(201);
    }

    private String at(String rest) {
        return "/cases/" + file.id() + "/risk" + rest;
    }

    private static Map<String, String> tool(String tool, String band) {
        return Map.of(
                "tool", tool,
                "band", band,
                "completedBy", "R. Lindqvist",
                "completedOn-day", "3",
                "completedOn-month", "2",
                "completedOn-year", "2026",
                "complete", "true");
    }

    private static Map<String, String> view() {
        return Map.of(
                "publicBand", "VERY_HIGH",
                "childrenBand", "LOW",
                "knownAdultBand", "NOT_YET_KNOWN",
                "staffBand", "LOW",
                "prisonersBand", "LOW",
                "selfBand", "LOW",
                "imminence", "Within weeks",
                "scenarioWho", "A new partner",
                "scenarioWhat", "Assault",
                "triggers", "Drink");
    }
}
