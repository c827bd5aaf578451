package org.openmappa.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a referral over the API. */
@StageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralApiTest {
    @Autowired
    Stage stage;

    private Http manager;
    private Http supervisor;
    private Http coordinator;
    private CaseOnStage cases;

    @BeforeAll
    void signIn() {
        manager = stage.api("casemanager.ns");
        supervisor = stage.api("supervisor.ns");
        coordinator = stage.api("coordinator.ns");
        cases = new CaseOnStage(stage);
    }

    @Test
    void aReferralGoesFromTheDraftToTheDecision() {
        String at = started();
        assertThat(step(manager, "PUT", at, Packages.complete(2)).status()).isEqualTo(200);
        assertThat(step(manager, "POST", at + "/submission", Map.of("reasons", List.of()))
                        .status())
                .isEqualTo(200);
        assertThat(step(supervisor, "POST", at + "/endorsement", Map.of("endorse", true))
                        .status())
                .isEqualTo(200);
        Answer decided = step(
                coordinator,
                "POST",
                at + "/decision",
                Map.of(
                        "outcome", "ACCEPTED",
                        "criteria", List.of("L2_MEETINGS_ADD_VALUE", "L2_ACTIVE_INVOLVEMENT"),
                        "reason", "Needed"));
        assertThat(decided.json().at("/referral/status").asString()).isEqualTo("DECIDED");
        assertThat(coordinator
                        .get("/api/referrals?status=DECIDED")
                        .json()
                        .path("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void everyStopIsNamedAtOnce() {
        String at = started();
        Answer stopped = step(manager, "POST", at + "/submission", Map.of());
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.json().path("stops").findValuesAsString("rule")).contains("REASON", "VICTIMS", "AGENCIES");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String at = started();
        assertThat(manager.json("PUT", at, Packages.complete(2), Map.of()).status())
                .isEqualTo(428);
        assertThat(manager.change(at, 1, Packages.complete(2)).status()).isEqualTo(412);
    }

    @Test
    void aReferralThatIsRepeatedStartsOnce() {
        String path = "/api/cases/" + cases.ofCategory(2) + "/referrals";
        String first =
                manager.create(path, "start-" + path.hashCode(), Map.of()).location();
        assertThat(manager.create(path, "start-" + path.hashCode(), Map.of()).location())
                .isEqualTo(first);
        assertThat(manager.get(path).json().size()).isEqualTo(1);
    }

    @Test
    void anUnknownToolIsRefused() {
        String at = started();
        var risk = new ReferralPackage.Risk(
                null, null, null, List.of(new ReferralPackage.ToolResult("TAROT", null, null, null)), null);
        assertThat(step(manager, "PUT", at, Packages.complete(2).with(risk)).status())
                .isEqualTo(422);
    }

    @Test
    void theListShowsOnlyWhatOneMayOpen() {
        String at = started();
        String id = at.substring(at.lastIndexOf('/') + 1);
        assertThat(manager.get("/api/referrals?status=DRAFT").body()).contains(id);
        assertThat(coordinator
                        .get("/api/referrals?status=DRAFT")
                        .json()
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(stage.api("coordinator.sm")
                        .get("/api/referrals?status=DRAFT")
                        .body())
                .doesNotContain(id);
        assertThat(stage.api("police.ns").get("/api/referrals?status=DRAFT").body())
                .doesNotContain(id);
    }

    private String started() {
        return manager.create("/api/cases/" + cases.ofCategory(2) + "/referrals", Map.of())
                .location();
    }

    private static Answer step(Http who, String method, String path, Object body) {
        int version = who.get(path.replaceFirst("/(submission|endorsement|decision)$", ""))
                .version();
        return who.json(method, path, body, Map.of("If-Match", "\"" + version + "\""));
    }
}
