package org.openmappa.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.risk.KeepRiskFactors;
import org.openmappa.risk.NewRiskFactor;
import org.openmappa.risk.Trend;
import org.openmappa.shared.Ids;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

@StageTest
class PlanPagesTest {
    @Autowired
    Stage stage;

    @Autowired
    KeepRiskFactors factors;

    private UUID item = Ids.next();
    private InventedCase file;
    private UUID factor;

    @BeforeEach
    void aCaseAtTheTable() {
        file = InventedCase.atLevel(stage, 2);
        item = file.onASitting(stage);
        factor = factors.add(
                stage.actor("casemanager.ns"), file.id(), new NewRiskFactor(null, "Drinks", null, Trend.UP, null));
    }

    @Test
    void anActionIsAgreedReportedAndShownToWhoeverWasLate() {
        Http chair = stage.http("chair2.ns");
        Answer agreed = chair.submit(at("/actions/new?item=" + item), action());
        assertThat(agreed.location()).contains("done=action-agreed").contains("item=" + item);
        assertThat(chair.follow(agreed).words()).contains("The action is agreed", "Find a tenancy");

        Http housing = stage.http("housing.ns");
        Answer mine = housing.get("/actions");
        assertThat(mine.words()).contains("My actions", "Find a tenancy", file.familyName());
        String action = mine.page().select("main th a").attr("href");
        assertThat(housing.get(action).words()).contains("Report on this action", "Not yet confirmed");
        Answer form = chair.get(action + "/report");
        assertThat(housing.submit(action + "/report", Map.of("status", "IN_PROGRESS", "statusReason", "Viewing"))
                        .location())
                .contains("done=action-reported");
        Answer late = chair.fill(form, "main form[method=post]", Map.of("status", "OPEN"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("A colleague changed this", "Viewing");
        assertThat(housing.submit(
                                action + "/report",
                                Map.of("status", "DONE", "evidence", "Lease", "actualOutcome", "Moved"))
                        .status())
                .isEqualTo(302);
        assertThat(housing.get("/actions?ended=true").words()).contains("Find a tenancy", "Done");
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        Answer refused = stage.http("chair2.ns").submit(at("/actions/new?item=" + item), Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words())
                .contains("There is a problem", "Choose the pillar", "Choose the risk factor that it answers");
    }

    @Test
    void contingencyAndReasonsForNoneAreRecordedOnTheirPages() {
        Http chair = stage.http("chair2.ns");
        Answer saved = chair.submit(
                at("/contingency?item=" + item),
                Map.of(
                        "triggerSigns",
                        "Seen drunk",
                        "immediateSteps",
                        "Visit",
                        "whoToCall",
                        "Duty",
                        "outOfHours",
                        "101"));
        assertThat(chair.follow(saved).words()).contains("The contingency is saved", "Seen drunk");
        Answer none = chair.submit(
                at("/none?factor=" + factor + "&item=" + item),
                Map.of("factor", factor.toString(), "reason", "Sober for a year"));
        assertThat(chair.follow(none).words()).contains("The reason is saved", "No action: Sober for a year");
    }

    @Test
    void thePlanShowsAnswersAndWhoMayNotKnowFindsNothing() {
        Answer plan = stage.http("casemanager.ns").get(at(""));
        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.page().select("h1").text()).isEqualTo("Risk management plan");
        assertThat(plan.words()).contains("Victim safety", "1 risk factor has neither", "Not yet");
        assertThat(stage.http("coordinator.sm").get(at("")).status()).isEqualTo(404);
        assertThat(stage.http("auditor.ns").get("/actions").status()).isEqualTo(403);
    }

    @Test
    void theCaseFileShowsRiskAndPlan() {
        Answer page = stage.http("casemanager.ns").get("/cases/" + file.id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Plan: what is still to be done", "No contingency yet");
    }

    @Test
    void theApiAgreesAnActionOnceAndChangesItAgainstItsVersion() {
        Http chair = stage.api("chair2.ns");
        Map<String, Object> body = new HashMap<>(action());
        body.put("item", item.toString());
        Answer created = chair.json(
                "POST",
                "/api" + at("/actions"),
                body,
                Map.of("Idempotency-Key", Ids.next().toString()));
        assertThat(created.status()).isEqualTo(201);
        Answer action = chair.get(created.location());
        assertThat(action.version()).isEqualTo(1);
        Map<String, String> said = Map.of("confirmation", "ACCEPTED");
        assertThat(chair.json("POST", created.location() + "/answer", said, Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(chair.json("POST", created.location() + "/answer", said, Map.of("If-Match", "\"1\""))
                        .json()
                        .path("confirmation")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(chair.json("POST", created.location() + "/answer", said, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);
    }

    private String at(String rest) {
        return "/cases/" + file.id() + "/plan" + rest;
    }

    private Map<String, String> action() {
        Colleagues colleagues = new Colleagues(stage);
        return Map.of(
                "pillar",
                "SUPERVISION",
                "what",
                "Find a tenancy",
                "factor",
                factor.toString(),
                "ownerAgency",
                colleagues.agencyOf("housing.ns").toString(),
                "owner",
                colleagues.user("housing.ns").toString(),
                "expectedOutcome",
                "He no longer meets old friends");
    }
}
