package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.shared.Token;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@StageTest
class SecondFactorTest {
    private static final Origin HERE = new Origin("test", "test");

    @Autowired
    Stage stage;

    @Autowired
    SignIn signIn;

    @Autowired
    FinishSignIn finish;

    @Autowired
    Enrolment enrolment;

    @Autowired
    DoorRecords door;

    @Autowired
    Sessions sessions;

    @Autowired
    PasswordEncoder passwords;

    String username;
    UUID user;

    @BeforeEach
    void anAccount() {
        OwnArea area = OwnArea.on(stage);
        username = area.account("CASE_MANAGER");
        user = area.userId(username);
    }

    @Test
    void whoeverHasASecondFactorIsAskedForACode() {
        Authenticator app = app();
        Http http = stage.http();
        Answer asked = http.submit("/sign-in", Map.of("username", username, "password", DemoAccounts.PASSWORD));
        assertThat(asked.location()).contains("/sign-in/code");
        assertThat(http.get("/").status()).as("not yet signed in").isEqualTo(302);

        Answer done = http.submit(asked.location(), Map.of("code", app.freshCode()));
        assertThat(done.location()).endsWith("/");
        assertThat(http.get("/").status()).isEqualTo(200);
    }

    @Test
    void oneGoesOnToWhereOneWantedToGo() {
        Authenticator app = app();
        Http http = stage.http();
        Answer asked =
                http.submit("/sign-in?next=/cases", Map.of("username", username, "password", DemoAccounts.PASSWORD));
        Answer done = http.submit(asked.location(), Map.of("code", app.freshCode()));
        assertThat(done.location()).endsWith("/cases");
    }

    @Test
    void nobodyIsSentElsewhereAfterTheCode() {
        Authenticator app = app();
        Http http = stage.http();
        http.submit("/sign-in", Map.of("username", username, "password", DemoAccounts.PASSWORD));
        Answer done = http.submit("/sign-in/code", Map.of("code", app.freshCode(), "next", "//elsewhere.example/"));
        assertThat(done.location()).endsWith("/").doesNotContain("elsewhere");
    }

    @Test
    void aUsedCodeSignsNobodyInAgain() {
        Authenticator app = app();
        String code = app.freshCode();
        assertThat(finish.code(pending(), code, HERE)).isInstanceOf(SignIn.Answer.Session.class);
        assertThat(finish.code(pending(), code, HERE)).isInstanceOf(SignIn.Answer.Wrong.class);
    }

    @Test
    void theCodeThatSetItUpIsUsedToo() {
        Authenticator app = app();
        assertThat(finish.code(pending(), app.sameCode(), HERE)).isInstanceOf(SignIn.Answer.Wrong.class);
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsSpaced() {
        Authenticator app = app();
        String code = app.recoveryCodes().getFirst();
        assertThat(finish.code(pending(), code.replace("-", " ").toLowerCase(java.util.Locale.ROOT), HERE))
                .isInstanceOf(SignIn.Answer.Session.class);
        assertThat(finish.code(pending(), code, HERE)).isInstanceOf(SignIn.Answer.Wrong.class);
    }

    @Test
    void whatStandsBetweenPasswordAndCodeOpensNothing() {
        app();
        Token pending = pending();
        assertThat(sessions.actor(pending, HERE)).isEmpty();
        assertThat(stage.http().bearer(pending).get("/api/persons/" + user).status())
                .isEqualTo(401);
    }

    @Test
    void theSessionGetsASecretOfItsOwnAndThePlaceholderIsOver() {
        Authenticator app = app();
        Token pending = pending();
        assertThat(finish.code(pending, app.freshCode(), HERE))
                .isInstanceOfSatisfying(
                        SignIn.Answer.Session.class,
                        session -> assertThat(session.token().reveal()).isNotEqualTo(pending.reveal()));
        assertThat(finish.code(pending, app.freshCode(), HERE)).isInstanceOf(SignIn.Answer.Over.class);
    }

    @Test
    void theCodeHasToComeInTime() {
        Authenticator app = app();
        Token pending = pending();
        stage.owner()
                .sql(
                        "update access.pending_sign_in set started_at = started_at - interval '11 minutes' where user_id = ?")
                .param(user)
                .update();
        assertThat(finish.code(pending, app.freshCode(), HERE)).isInstanceOf(SignIn.Answer.Over.class);
    }

    @Test
    void guessingCodesHasToWaitEvenWithThePassword() {
        Authenticator app = app();
        Token pending = pending();
        for (int n = 0; n < 4; n++) {
            assertThat(finish.code(pending, app.wrongCode(), HERE)).isInstanceOf(SignIn.Answer.Wrong.class);
        }
        assertThat(finish.code(pending, app.freshCode(), HERE)).isInstanceOf(SignIn.Answer.Wait.class);
        assertThat(signIn.with(username, DemoAccounts.PASSWORD, HERE)).isInstanceOf(SignIn.Answer.Wait.class);
    }

    @Test
    void aSwitchedOffAccountDoesNotGetInWithItsCode() {
        Authenticator app = app();
        Token pending = pending();
        stage.owner()
                .sql("update access.user_account set enabled = false where id = ?")
                .param(user)
                .update();
        assertThat(finish.code(pending, app.freshCode(), HERE)).isInstanceOf(SignIn.Answer.Over.class);
    }

    @Test
    void theDatabaseHoldsNeitherTheSecretNorTheRecoveryCodes() {
        Authenticator app = app();
        String rows = stage.owner().sql("""
                        select f::text || coalesce((select string_agg(c::text, ' ') from access.recovery_code c where c.user_id = f.user_id), '')
                        from access.second_factor f where f.user_id = ?
                        """).param(user).query(String.class).single();
        assertThat(rows)
                .doesNotContain(HexFormat.of().formatHex(app.secret()))
                .doesNotContain(app.recoveryCodes().getFirst())
                .doesNotContain(app.recoveryCodes().getFirst().replace("-", ""));
    }

    @Test
    void theApiTakesTheCodeWithThePassword() {
        Authenticator app = app();
        assertThat(session(Map.of("username", username, "password", DemoAccounts.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(session(Map.of("username", username, "password", DemoAccounts.PASSWORD, "code", app.freshCode()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whereItIsRequiredNobodyGetsInBeforeItIsSetUp() {
        SignIn strict = new SignIn(door, passwords, new SecondFactorPolicy("", false));
        assertThat(strict.with(username, DemoAccounts.PASSWORD, HERE))
                .isInstanceOfSatisfying(SignIn.Answer.EnrolmentNeeded.class, needed -> {
                    assertThat(sessions.actor(needed.pending(), HERE)).isEmpty();
                    Http http = stage.http()
                            .cookie("__Host-mappa-pending", needed.pending().reveal());
                    Answer page = http.get("/sign-in/second-factor?next=/cases");
                    String secret = page.page().select("main code").text();
                    Answer codes = http.fill(page, "main form", Map.of("code", Authenticator.code(secret)));
                    assertThat(codes.page().select("main li code")).hasSize(10);
                    assertThat(codes.page().select("main a[role=button]").attr("href"))
                            .isEqualTo("/cases");
                    assertThat(http.get("/").status()).isEqualTo(200);
                });
    }

    @Test
    void aCodeThatDoesNotFitSetsNothingUpAndKeepsTheSecret() {
        SignIn strict = new SignIn(door, passwords, new SecondFactorPolicy("required", true));
        if (strict.with(username, DemoAccounts.PASSWORD, HERE) instanceof SignIn.Answer.EnrolmentNeeded(var pending)) {
            Http http = stage.http().cookie("__Host-mappa-pending", pending.reveal());
            Answer page = http.get("/sign-in/second-factor");
            Answer again = http.fill(page, "main form", Map.of("code", "nonsense"));
            assertThat(again.status()).isEqualTo(400);
            assertThat(again.page().select("main code").text())
                    .isEqualTo(page.page().select("main code").text());
        }
        assertThat(signIn.with(username, DemoAccounts.PASSWORD, HERE)).isInstanceOf(SignIn.Answer.Session.class);
    }

    @Test
    void anEnrolmentThatWasBegunIsOverOnceThereIsASecondFactor() {
        SignIn strict = new SignIn(door, passwords, new SecondFactorPolicy("required", false));
        assertThat(strict.with(username, DemoAccounts.PASSWORD, HERE))
                .isInstanceOfSatisfying(SignIn.Answer.EnrolmentNeeded.class, needed -> {
                    app();
                    assertThat(enrolment.offer(needed.pending())).isEmpty();
                });
    }

    private Authenticator app() {
        return Authenticator.of(stage, enrolment, user);
    }

    private Token pending() {
        if (signIn.with(username, DemoAccounts.PASSWORD, HERE) instanceof SignIn.Answer.CodeNeeded(var pending)) {
            return pending;
        }
        throw new AssertionError("no code is asked for");
    }

    private Answer session(Map<String, ?> body) {
        return stage.http().json("POST", "/api/sessions", body, Map.of());
    }
}
