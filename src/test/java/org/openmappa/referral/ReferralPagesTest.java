package org.openmappa.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmappa.shared.CaseId;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a referral through the pages, in words. */
@StageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralPagesTest {
    @Autowired
    Stage stage;

    private Http manager;
    private Http supervisor;
    private Http coordinator;
    private CaseOnStage cases;

    @BeforeAll
    void signIn() {
        manager = stage.http("casemanager.ns");
        supervisor = stage.http("supervisor.ns");
        coordinator = stage.http("coordinator.ns");
        cases = new CaseOnStage(stage);
    }

    @Test
    void aReferralGoesFromTheTaskListToTheDecision() {
        CaseId caseId = cases.ofCategory(2);
        String at = started(caseId);
        fill(at);
        assertThat(manager.get(at + "/check").words()).contains("Send to the supervisor", "A former partner is known");
        assertThat(manager.submit(at + "/check", Map.of()).location()).isEqualTo(at + "?done=referral-submitted");
        assertThat(supervisor.get("/referrals").words()).contains("Waits for endorsement");
        assertThat(supervisor.submit(at + "/endorse", Map.of("endorse", "true")).status())
                .isEqualTo(302);
        assertThat(coordinator.get(at + "/decide").words()).contains("Which criteria are met?", "Edition LEVELS-1");
        Answer decided = coordinator.submit(
                at + "/decide",
                Map.of(
                        "criteria", List.of("L2_MEETINGS_ADD_VALUE", "L2_HIGH_ROSH"),
                        "outcome", "ACCEPTED_LEVEL_2",
                        "reason", "Level 2 will do"));
        assertThat(decided.location()).isEqualTo(at + "?done=referral-decided");
        assertThat(manager.follow(decided).words()).contains("Stepped down", "Level 2 will do");
        assertThat(manager.get("/cases/" + caseId).words()).contains("Accepted at Level 2", "Level 2 will do");
        assertThat(coordinator.get("/referrals/figures").words()).contains("Northshire Probation", "Stepped down");
    }

    @Test
    void theCaseOffersWhatComesNext() {
        CaseId caseId = cases.ofCategory(2);
        assertThat(manager.get("/cases/" + caseId).words()).contains("Refer to Level 2 or 3");
        started(caseId);
        assertThat(manager.get("/cases/" + caseId).words())
                .contains("Continue the referral")
                .doesNotContain("Refer to Level 2 or 3\n");
    }

    @Test
    void whereAVictimIsHasNoPlaceInAReferral() {
        String at = started(cases.ofCategory(2));
        Answer refused = manager.submit(
                at + "/write/victims", Map.of("victimsKnown", "A former partner, now at 4 Mill Lane, ZZ9 4QP"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("Take the postcode out", "4 Mill Lane");
    }

    @Test
    void everythingThatStopsItIsToldOnOnePage() {
        String at = started(cases.ofCategory(2));
        Answer stopped = manager.submit(at + "/check", Map.of());
        assertThat(stopped.status()).isEqualTo(400);
        assertThat(stopped.words())
                .contains(
                        "There is a problem",
                        "which agencies must act",
                        "what is known of victims",
                        "Enter why it goes although this does not hold: The risk assessment is complete");
    }

    @Test
    void whatAColleagueSavedIsComparedAndNothingIsLost() {
        String at = started(cases.ofCategory(2));
        Answer old = manager.get(at + "/write/level");
        manager.submit(at + "/write/level", Map.of("levelSought", "2", "rationale", "First words"));
        Answer lost =
                manager.fill(old, "main form[method=post]", Map.of("levelSought", "3", "rationale", "Other words"));
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.words()).contains("First words", "Other words");
    }

    @Test
    void theCaseThatLeavesEndsItsReferral() {
        CaseId caseId = cases.ofCategory(2);
        String at = started(caseId);
        assertThat(coordinator.get("/cases/" + caseId + "/exit").words()).contains("Referral to Level 2 or 3: Draft");
        Answer left = coordinator.submit(
                "/cases/" + caseId + "/exit",
                Map.of("ground", "SENTENCE_ENDED", "reason", "Licence ended", "openActions", "CLOSED"));
        assertThat(left.status()).as(left.words()).isEqualTo(302);
        assertThat(manager.get(at).words()).contains("Withdrawn", "Licence ended");
    }

    @Test
    void aDecisionWithoutAReasonIsShownBesideItsField() {
        String at = started(cases.ofCategory(2));
        Answer refused = coordinator.submit(at + "/decide", Map.of("outcome", "ACCEPTED"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("Enter the reason for the decision");
    }

    @Test
    void aWithdrawnReferralFreesTheCase() {
        CaseId caseId = cases.ofCategory(2);
        String at = started(caseId);
        manager.submit(at + "/withdraw", Map.of("reason", "The person died"));
        assertThat(manager.get(at).words()).contains("Withdrawn", "The person died");
        assertThat(started(caseId)).isNotEqualTo(at);
    }

    @Test
    void aStrangerFindsNothing() {
        String at = started(cases.ofCategory(2));
        Http stranger = stage.http("casemanager.sm");
        assertThat(stranger.get(at).status()).isEqualTo(404);
        assertThat(stranger.get(at + "/tasks").status()).isEqualTo(404);
        assertThat(manager.get("/referrals/not-an-id").status()).isEqualTo(404);
    }

    private String started(CaseId caseId) {
        String location =
                manager.submit("/cases/" + caseId + "/refer", Map.of()).location();
        assertThat(location).endsWith("/tasks");
        return location.replace("/tasks", "");
    }

    private void fill(String at) {
        save(at, "level", Map.of("levelSought", "3", "rationale", "Three agencies must act together"));
        save(at, "agencies", Map.of("agencies[0].kind", "POLICE", "agencies[0].what", "Visit at home"));
        Map<String, String> risk = new LinkedHashMap<>(
                Map.of("rosh", "HIGH", "riskSummary", "Serious violence to a partner", "assessmentComplete", "true"));
        risk.putAll(Map.of(
                "tools[0].tool", "OASYS",
                "tools[0].assessedOn-day", "2",
                "tools[0].assessedOn-month", "3",
                "tools[0].assessedOn-year", "2026",
                "tools[0].band", "HIGH"));
        save(at, "risk", risk);
        save(at, "victims", Map.of("victimsKnown", "A former partner is known", "victimSafety", "Told before release"));
        save(at, "custody", Map.of("inCustody", "false", "prisonState", "NOT_APPLICABLE"));
        assertThat(manager.get(at + "/tasks").words()).doesNotContain("Incomplete");
    }

    private void save(String at, String section, Map<String, String> fields) {
        Answer saved = manager.submit(at + "/write/" + section, fields);
        assertThat(saved.location()).as(saved.words()).isEqualTo(at + "/tasks?done=section-saved");
    }
}
