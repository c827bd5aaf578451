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
import org.openmappa.shared.Token;
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
        Actor proved = stage.actor(proved(actor));
        assertThatCode(() -> stepUp.need(proved)).doesNotThrowAnyException();
    }

    @Test
    void aProofGivesTheSessionANewSecretAndTheOldOneOpensNothing() {
        Actor actor = stage.actor(username);
        long before = sessions();
        Token fresh = proved(actor);
        assertThat(fresh).isNotEqualTo(actor.token());
        assertThat(sessions()).as("it is the same session").isEqualTo(before);
        assertThatThrownBy(() -> stepUp.need(actor)).isInstanceOf(SignedOut.class);
        assertThat(stage.http().bearer(actor.token()).get("/api/cases").status())
                .isEqualTo(401);
        assertThat(stage.http().bearer(fresh).get("/api/cases").status()).isEqualTo(200);
    }

    @Test
    void theBrowserGetsTheNewSecretAsItsCookie() {
        var http = stage.http(username);
        var answer = http.submit("/step-up?next=/cases", Map.of("stepUpProof", DemoAccounts.PASSWORD));
        assertThat(answer.header("Set-Cookie")).startsWith(SessionCookie.NAME + "=");
        assertThat(http.get("/cases").status()).isEqualTo(200);
    }

    @Test
    void whatOneSignsInWithIsChangedWithThePasswordAsWell() {
        var http = stage.http(username);
        var page = http.get("/your-sign-in/second-factor");
        String code = Authenticator.code(page.page().select("main code").text());
        var refused = http.fill(page, "main form", Map.of("code", code, "current", "guess"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("This is not your present password");
        assertThat(http.get("/your-sign-in/recovery-codes").location())
                .as("nothing to which they would belong")
                .endsWith("/your-sign-in/second-factor");
        assertThat(http.fill(page, "main form", Map.of("code", code, "current", DemoAccounts.PASSWORD))
                        .words())
                .contains("Your recovery codes");
        var codes = http.get("/your-sign-in/recovery-codes");
        assertThat(http.fill(codes, "main form", Map.of("current", "guess")).status())
                .isEqualTo(400);
        assertThat(http.fill(codes, "main form", Map.of("current", DemoAccounts.PASSWORD))
                        .words())
                .contains("Your recovery codes");
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
        var proved = api.json("POST", "/api/sessions/proof", Map.of("proof", DemoAccounts.PASSWORD), Map.of());
        assertThat(proved.status()).isEqualTo(200);
        assertThat(api.get("/api/cases").status()).as("the old token").isEqualTo(401);
        Token fresh = Token.parse(proved.json().get("token").asString()).orElseThrow();
        assertThat(stage.http().bearer(fresh).get("/api/cases").status()).isEqualTo(200);
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
        here.fill(page, "main form", Map.of("code", Authenticator.code(secret), "current", DemoAccounts.PASSWORD));
        assertThat(elsewhere.get("/").location()).contains("/sign-in");
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    private Token proved(Actor actor) {
        if (prove.with(actor, DemoAccounts.PASSWORD, HERE) instanceof Prove.Outcome.Proved(var session)) {
            return session;
        }
        throw new AssertionError("this proves it");
    }

    private long sessions() {
        return stage.owner()
                .sql("select count(*) from access.session where user_id = ? and ended_at is null")
                .param(area.userId(username))
                .query(Long.class)
                .single();
    }

    private void minutesPass() {
        stage.owner()
                .sql("update access.session set proved_at = proved_at - interval '11 minutes' where user_id = ?")
                .param(area.userId(username))
                .update();
    }
}
