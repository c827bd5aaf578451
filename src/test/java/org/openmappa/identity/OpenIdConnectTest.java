package org.openmappa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in at a real Keycloak, with a real browser; and what it says to us behind the browser's back. */
@StageTest
@DirtiesContext
class OpenIdConnectTest {
    private static final int PORT = Keycloak.freePort();

    private static Keycloak keycloak;

    /** The other half of it: programs that call the API. */
    @Nested
    class OfMachines extends MachineClientTest {
        OfMachines() {
            super(keycloak, Keycloak.issuer(PORT));
        }
    }

    @Autowired
    Stage stage;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("mappa.oidc.issuer", () -> Keycloak.issuer(PORT));
        settings.add("mappa.oidc.client-id", () -> "openmappa");
        settings.add("mappa.oidc.client-secret-file", OpenIdConnectTest::secret);
        settings.add("mappa.oidc.api-audience", () -> MachineClientTest.AUDIENCE);
        settings.add("mappa.oidc.name", () -> "Probation Service");
        settings.add("mappa.oidc.roles", () -> "probation-officer=CASE_MANAGER, team-manager=SUPERVISOR");
    }

    @BeforeAll
    static void start(@Autowired Stage stage) throws IOException {
        keycloak = Keycloak.start(PORT, stage.address());
        keycloak.signWith(MachineClientTest.KEY);
        keycloak.scopes("person.read", "case.read", "case.write", "law.ask");
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void whomTheProviderVouchesForIsInWithTheAgencyAndRolesThatItNames() {
        try (Browser browser = signIn("rosa", "/cases")) {
            assertThat(browser.address()).isEqualTo(stage.address() + "/cases");
            assertThat(browser.page().locator("header").innerText())
                    .contains("Rosa Lindqvist")
                    .contains("Northshire Probation");
        }
        assertThat(stage.owner()
                        .sql("""
                                select string_agg(r.role, ' ') from access.identity i join access.user_role r using (user_id)
                                join access.user_account u on u.id = i.user_id where u.full_name = 'Rosa Lindqvist' and i.issuer = ?
                                """)
                        .param(Keycloak.issuer(PORT))
                        .query(String.class)
                        .single())
                .isEqualTo("CASE_MANAGER");
    }

    @Test
    void whoeverSignsOutThereIsOutHereAtTheNextRequest() {
        try (Browser browser = signIn("malcolm", "/")) {
            assertThat(browser.address()).isEqualTo(stage.address() + "/");
            keycloak.signOut("malcolm");
            assertThat(browser.go("/cases").address()).endsWith("/sign-in");
        }
    }

    @Test
    void whoeverIsSwitchedOffHereStaysOutWhateverTheProviderSays() {
        try (Browser browser = signIn("rosa", "/")) {
            switchRosa(false);
            assertThat(browser.go("/cases").address()).endsWith("/sign-in");
            browser.press("Sign in with Probation Service");
            assertThat(browser.words()).contains("switched off");
        } finally {
            switchRosa(true);
        }
    }

    @Test
    void aFreshProofIsAskedForAtTheProvider() {
        try (Browser browser = signIn("malcolm", "/")) {
            malcolmSignedIn("proved_at = proved_at - interval '11 minutes'");
            browser.go("/step-up?next=/cases").accessible("step-up-provider");
            browser.follow("Sign in again with your organisation");
            browser.page().locator("#password").fill("invented-people-only");
            browser.page().locator("#kc-login").click();
            browser.page().waitForURL(stage.address() + "/cases");
        }
        assertThat(stage.owner()
                        .sql("""
                                select count(*) from access.session s join access.user_account u on u.id = s.user_id
                                where u.full_name = 'Malcolm Tighe' and s.provider_issuer = ? and s.ended_at is null
                                  and s.proved_at > clock_timestamp() - interval '5 minutes'
                                """)
                        .param(Keycloak.issuer(PORT))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverBelongsToNoAgencyThatWeKnowIsToldSo() {
        try (Browser browser = signIn("stranger", "/")) {
            assertThat(browser.accessible("sign-in-provider-refused").words()).contains("agency");
        }
    }

    @Test
    void theRequestProvesThatItsAnswerIsOurs() {
        Answer asked = stage.http().get("/sign-in/provider/organisation");
        assertThat(asked.location())
                .startsWith(Keycloak.issuer(PORT))
                .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=");
    }

    @Test
    void aLinkOnAnotherSiteSignsNobodyInButLeadsToTheButton() {
        Answer led =
                stage.http().header("Sec-Fetch-Site", "cross-site").get("/sign-in/provider/organisation?next=/cases");
        assertThat(led.location()).endsWith("/sign-in?next=%2Fcases");
        assertThat(led.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        Answer answer = stage.http().get("/sign-in/from/organisation?code=stolen&state=guessed");
        assertThat(answer.location()).endsWith("/sign-in?failed=provider");
        assertThat(stage.http().follow(answer).words()).contains("did not work");
    }

    @Test
    void aForgedSignOutEndsNothing() {
        Answer answer = stage.http()
                .post("/logout/connect/back-channel/organisation", java.util.Map.of("logout_token", "a.b.c"));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void nobodyIsSentElsewhereFromThere() {
        Answer asked = stage.http().get("/sign-in/provider/organisation?next=https://elsewhere.example");
        assertThat(asked.location()).doesNotContain("elsewhere");
    }

    private Browser signIn(String username, String page) {
        Browser browser = stage.browser();
        browser.go(page).press("Sign in with Probation Service");
        browser.page().locator("#username").fill(username);
        browser.page().locator("#password").fill("invented-people-only");
        browser.page().locator("#kc-login").click();
        browser.page().waitForURL(url -> url.startsWith(stage.address()));
        return browser;
    }

    private void malcolmSignedIn(String change) {
        stage.owner()
                .sql("update access.session set " + change + " where provider_issuer = ? and user_id in"
                        + " (select id from access.user_account where full_name = 'Malcolm Tighe')")
                .param(Keycloak.issuer(PORT))
                .update();
    }

    private void switchRosa(boolean on) {
        stage.owner().sql("""
                        update access.user_account set enabled = ? where full_name = 'Rosa Lindqvist'
                          and id in (select user_id from access.identity where issuer = ?)
                        """).params(on, Keycloak.issuer(PORT)).update();
    }

    private static String secret() {
        try {
            Path file = Files.createTempFile(
                    "secret", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            file.toFile().deleteOnExit();
            return Files.writeString(file, "a secret of the test").toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
