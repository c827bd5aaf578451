package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Ids;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

@StageTest
class StepUpTest {
    private static final Origin HERE = new Origin("test", "test");

    @Autowired
    Stage stage;

    @Autowired
    StepUp stepUp;

    @Autowired
    Prove prove;

    @Autowired
    Enrolment enrolment;

    @Autowired
    SignIn signIn;

    OwnArea area;
    String username;

    @BeforeEach
    void anAccount() {
        area = OwnArea.on(stage);
        username = area.account("CASE_MANAGER");
    }

    @Test
    void theProofOfSigningInHoldsForSomeMinutes() {
        Actor actor = stage.actor(username);
        assertThatCode(() -> stepUp.need(actor)).doesNotThrowAnyException();
        minutesPass();
        assertThatThrownBy(() -> stepUp.need(actor))
                .isInstanceOfSatisfying(
                        StepUpNeeded.class, needed -> assertThat(needed.way()).isEqualTo(StepUp.Way.PASSWORD));
    }

    @Test
    void thePasswordProvesItWithoutASecondFactor() {
        Actor actor = stage.actor(username);
        minutesPass();
        assertThat(prove.with(actor, "something else", HERE)).isInstanceOf(Prove.Outcome.Wrong.class);
        assertThatThrownBy(() -> stepUp.need(actor)).isInstanceOf(StepUpNeeded.class);
        assertThat(prove.with(actor, DemoAccounts.PASSWORD, HERE)).isInstanceOf(Prove.Outcome.Proved.class);
        assertThatCode(() -> stepUp.need(actor)).doesNotThrowAnyException();
    }

    @Test
    void whoeverHasASecondFactorProvesItWithACodeAndNotWithThePassword() {
        Actor actor = stage.actor(username);
        Authenticator app = Authenticator.of(stage, enrolment, actor.userId());
        minutesPass();
        assertThatThrownBy(() -> stepUp.need(actor))
                .isInstanceOfSatisfying(
                        StepUpNeeded.class, needed -> assertThat(needed.way()).isEqualTo(StepUp.Way.CODE));
        assertThat(prove.with(actor, DemoAccounts.PASSWORD, HERE)).isInstanceOf(Prove.Outcome.Wrong.class);
        assertThat(prove.with(actor, app.freshCode(), HERE)).isInstanceOf(Prove.Outcome.Proved.class);
    }

    @Test
    void oneSessionProvesNothingForAnother() {
        Actor one = stage.actor(username);
        Actor other = stage.actor(username);
        minutesPass();
        prove.with(one, DemoAccounts.PASSWORD, HERE);
        assertThatThrownBy(() -> stepUp.need(other)).isInstanceOf(StepUpNeeded.class);
    }

    @Test
    void guessingHasToWaitAndSigningInDoesNotWaitForIt() {
        Actor actor = stage.actor(username);
        for (int n = 0; n < 5; n++) {
            prove.with(actor, "guess " + n, HERE);
        }
        assertThat(prove.with(actor, DemoAccounts.PASSWORD, HERE)).isInstanceOf(Prove.Outcome.Wait.class);
        assertThat(signIn.with(username, DemoAccounts.PASSWORD, HERE)).isInstanceOf(SignIn.Answer.Session.class);
    }

    @Test
    void thePageGoesOnToOurOwnPagesOnly() {
        var http = stage.http(username);
        assertThat(http.submit("/step-up?next=/cases", Map.of("stepUpProof", DemoAccounts.PASSWORD))
                        .location())
                .endsWith("/cases");
        assertThat(http.submit(
                                "/step-up",
                                Map.of("stepUpProof", DemoAccounts.PASSWORD, "stepUpNext", "https://elsewhere.example"))
                        .location())
                .doesNotContain("elsewhere");
    }

    @Test
    void theApiProvesItToo() {
        var api = stage.api(username);
        assertThat(api.json("POST", "/api/sessions/proof", Map.of("proof", "guess"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(api.json("POST", "/api/sessions/proof", Map.of("proof", DemoAccounts.PASSWORD), Map.of())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whateverIsGraveAsksForAFreshProof() {
        username = area.account("SECURITY_ADMIN");
        var administrator = stage.http(username);
        stage.http(username);
        var sessions = administrator.get("/your-sign-in");
        minutesPass();
        assertThat(List.of(
                        "/rights/withhold",
                        "/accounts/machines/new",
                        "/your-sign-in/password",
                        "/your-sign-in/second-factor"))
                .allSatisfy(page ->
                        assertThat(administrator.get(page).location()).as(page).contains("/step-up"));
        assertThat(administrator
                        .fill(sessions, "form[action$=end-others]", Map.of())
                        .words())
                .contains("Confirm that it is you");
    }

    @Test
    void anEmergencyAsksForAFreshProof() {
        username = area.account("POLICE_OFFICER", "POLICE");
        var officer = stage.http(username);
        minutesPass();
        assertThat(officer.get("/known/" + Ids.next() + "/emergency").location())
                .contains("/step-up");
    }

    @Test
    void aNewSecondFactorEndsAllOtherSessions() {
        var here = stage.http(username);
        var elsewhere = stage.http(username);
        var page = here.get("/your-sign-in/second-factor");
        String secret = page.page().select("main code").text();
        here.fill(page, "main form", Map.of("code", Authenticator.code(secret)));
        assertThat(elsewhere.get("/").location()).contains("/sign-in");
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    private void minutesPass() {
        stage.owner()
                .sql("update access.session set proved_at = proved_at - interval '11 minutes' where user_id = ?")
                .param(area.userId(username))
                .update();
    }
}
