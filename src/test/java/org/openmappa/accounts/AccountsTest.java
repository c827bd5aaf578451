package org.openmappa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** One's own sign-in, and what a security administrator does: over HTTP, down to the next request of the other person. */
@StageTest
class AccountsTest {
    private static final String NEW = "gravel kettle oboe lamp";

    @Autowired
    Stage stage;

    OwnArea area;
    String manager;
    String administrator;

    @BeforeEach
    void twoPeople() {
        area = OwnArea.on(stage);
        manager = area.account("CASE_MANAGER");
        administrator = area.account("SECURITY_ADMIN");
    }

    @Test
    void oneSeesOnesSessionsAndEndsOne() {
        Http here = stage.http(manager);
        Http elsewhere = stage.http(manager);
        Answer page = here.get("/your-sign-in");
        assertThat(page.page().select("main tbody tr")).hasSize(2);
        assertThat(page.words()).contains("This one");
        assertThat(here.fill(page, "form[action$=end-session]", Map.of()).status())
                .isEqualTo(302);
        assertThat(elsewhere.get("/").location()).contains("/sign-in");
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    @Test
    void oneEndsAllOthers() {
        Http here = stage.http(manager);
        Http second = stage.http(manager);
        Http third = stage.http(manager);
        here.submit("/your-sign-in", "form[action$=end-others]", Map.of());
        assertThat(second.get("/").status()).isEqualTo(302);
        assertThat(third.get("/").status()).isEqualTo(302);
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Http other = stage.http(area.account("SUPERVISOR"));
        UUID session = stage.owner()
                .sql("select id from access.session where user_id = ?")
                .param(area.userId(area.account("SUPERVISOR")))
                .query(UUID.class)
                .single();
        Http here = stage.http(manager);
        stage.http(manager);
        assertThat(here.fill(
                                here.get("/your-sign-in"),
                                "form[action$=end-session]",
                                Map.of("session", session.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/").status()).isEqualTo(200);
    }

    @Test
    void signingInAgainGivesAFreshSecretAndEndsTheOldSession() {
        Http browser = stage.http(manager);
        String old = browser.cookie("__Host-mappa");
        browser.signIn(manager, DemoAccounts.PASSWORD);
        assertThat(browser.cookie("__Host-mappa")).isNotEqualTo(old);
        assertThat(stage.http().cookie("__Host-mappa", old).get("/").status()).isEqualTo(302);
    }

    @Test
    void aSecretThatSomebodyPlantedIsNotTheOneThatOneGets() {
        String planted = org.openmappa.shared.Token.fresh().reveal();
        Http victim = stage.http().cookie("__Host-mappa", planted).signIn(manager, DemoAccounts.PASSWORD);
        assertThat(victim.get("/").status()).isEqualTo(200);
        assertThat(stage.http().cookie("__Host-mappa", planted).get("/").status())
                .isEqualTo(302);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndReplacesTheOld() {
        Http here = stage.http(manager);
        Http elsewhere = stage.http(manager);
        Answer done = here.submit("/your-sign-in/password", password(DemoAccounts.PASSWORD, NEW, NEW));
        assertThat(done.location()).contains("done=password-changed");
        assertThat(elsewhere.get("/").status()).isEqualTo(302);
        stage.http().signIn(manager, NEW);
        assertThat(stage.http()
                        .submit("/sign-in", Map.of("username", manager, "password", DemoAccounts.PASSWORD))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theWrongOneIsNamedBesideItsField() {
        Http here = stage.http(manager);
        assertThat(here.submit("/your-sign-in/password", password("guess", NEW, NEW))
                        .words())
                .contains("This is not your present password");
        assertThat(here.submit("/your-sign-in/password", password(DemoAccounts.PASSWORD, NEW, NEW + "x"))
                        .words())
                .contains("The two are not the same");
        assertThat(here.submit(
                                "/your-sign-in/password",
                                password(DemoAccounts.PASSWORD, "Password123456", "Password123456"))
                        .words())
                .contains("15 characters");
    }

    @Test
    void aFormThatWaitedTooLongIsKeptUntilItIsProvedWhoSendsIt() {
        Http here = stage.http(manager);
        Answer form = here.get("/your-sign-in/password");
        minutesPass(manager);
        Answer stopped = here.fill(form, "main form", password(DemoAccounts.PASSWORD, NEW, NEW));
        assertThat(stopped.status()).isEqualTo(403);
        Answer onward = here.fill(stopped, "main form", Map.of("stepUpProof", DemoAccounts.PASSWORD));
        assertThat(onward.status()).isEqualTo(307);
        assertThat(onward.location()).endsWith("/your-sign-in/password");
        assertThat(stopped.page().select("input[type=hidden][name=password]").val())
                .isEqualTo(NEW);
    }

    @Test
    void aGravePageIsShownOnceItIsProvedWhoAsks() {
        Http here = stage.http(manager);
        minutesPass(manager);
        Answer asked = here.get("/your-sign-in/second-factor");
        assertThat(asked.location()).endsWith("/step-up?next=%2Fyour-sign-in%2Fsecond-factor");
        assertThat(here.fill(here.follow(asked), "main form", Map.of("stepUpProof", "guess"))
                        .status())
                .isEqualTo(400);
        Answer onward = here.fill(here.follow(asked), "main form", Map.of("stepUpProof", DemoAccounts.PASSWORD));
        assertThat(here.follow(onward).words()).contains("authenticator app");
    }

    @Test
    void whoeverIsSwitchedOffIsOutAtTheNextRequestAndCannotComeBack() {
        Http victim = stage.http(manager);
        act("SWITCH_OFF", area.userId(manager));
        assertThat(victim.get("/").location()).contains("/sign-in");
        assertThat(stage.http()
                        .submit("/sign-in", Map.of("username", manager, "password", DemoAccounts.PASSWORD))
                        .status())
                .isEqualTo(400);
        act("SWITCH_ON", area.userId(manager));
        assertThat(victim.get("/").status()).as("old sessions stay ended").isEqualTo(302);
        stage.http().signIn(manager, DemoAccounts.PASSWORD);
    }

    @Test
    void endingAllSessionsEndsThemWithAReasonOnTheTrail() {
        Http victim = stage.http(manager);
        act("END_SESSIONS", area.userId(manager));
        assertThat(victim.get("/").status()).isEqualTo(302);
        assertThat(stage.owner()
                        .sql("""
                                select p.body from trail.entry e join trail.payload p on p.entry_id = e.id
                                where e.object_id = ? and e.what = 'account.end-sessions' and e.outcome = 'DONE'
                                """)
                        .param(area.userId(manager))
                        .query(String.class)
                        .single())
                .contains("A laptop was lost");
    }

    @Test
    void anotherAreasAccountIsNotThere() {
        OwnArea other = OwnArea.on(stage);
        UUID stranger = other.userId(other.account("CASE_MANAGER"));
        Http http = stage.http(administrator);
        assertThat(http.get("/accounts/" + stranger).status()).isEqualTo(404);
        assertThat(post(http, "SWITCH_OFF", stranger).status()).isEqualTo(404);
        assertThat(http.get("/accounts").words()).doesNotContain(other.name());
        assertThat(stage.http(other.account("CASE_MANAGER")).get("/").status()).isEqualTo(200);
    }

    @Test
    void nobodySwitchesThemselvesOff() {
        Http http = stage.http(administrator);
        assertThat(post(http, "SWITCH_OFF", area.userId(administrator)).words()).contains("Ask another");
        assertThat(http.get("/").status()).isEqualTo(200);
    }

    @Test
    void aReasonIsAskedFor() {
        Http http = stage.http(administrator);
        String page = "/accounts/" + area.userId(manager);
        assertThat(http.submit(page, "main form", Map.of("act", "END_SESSIONS")).words())
                .contains("Say why");
    }

    private void act(String act, UUID user) {
        assertThat(post(stage.http(administrator), act, user).status()).isEqualTo(302);
    }

    private Answer post(Http http, String act, UUID user) {
        String token = http.get("/accounts")
                .page()
                .select("main form input[name=_csrf]")
                .val();
        return http.post("/accounts/" + user, Map.of("_csrf", token, "act", act, "reason", "A laptop was lost"));
    }

    private static Map<String, String> password(String current, String wanted, String again) {
        return Map.of("current", current, "password", wanted, "again", again);
    }

    private void minutesPass(String username) {
        stage.owner()
                .sql("update access.session set proved_at = proved_at - interval '11 minutes' where user_id = ?")
                .param(area.userId(username))
                .update();
    }
}
