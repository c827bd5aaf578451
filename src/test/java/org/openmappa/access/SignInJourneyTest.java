package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.shared.Token;
import org.openmappa.testing.Browser;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Setting up the second factor, and signing in with it, in a real browser. */
@StageTest
class SignInJourneyTest {
    @Autowired
    Stage stage;

    @Autowired
    DoorRecords door;

    @Autowired
    PasswordEncoder passwords;

    OwnArea area;
    String username;

    @BeforeEach
    void anAccount() {
        area = OwnArea.on(stage);
        username = area.account("CASE_MANAGER");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromThePasswordToTheSecondFactorAndInAgain(boolean scripts) {
        try (Browser browser = scripts ? stage.browser() : stage.browserWithoutScripts()) {
            String secret = setUp(browser);
            browser.press("Sign out").fill("User name", username).fill("Password", DemoAccounts.PASSWORD);
            browser.press("Sign in").accessible("sign-in-code");
            browser.fill("Code", "12").press("Sign in").accessible("sign-in-code-wrong");
            assertThat(browser.words()).contains("This code is not right");
            stage.owner()
                    .sql("update access.second_factor set last_step = 0 where user_id = ?")
                    .param(area.userId(username))
                    .update();
            browser.fill("Code", Authenticator.code(secret)).press("Sign in");
            assertThat(browser.page().url()).isEqualTo(stage.address() + "/");
            newCodes(browser);
        }
    }

    private static void newCodes(Browser browser) {
        browser.go("/your-sign-in").page().getByText("Make new recovery codes").click();
        browser.accessible("new-recovery-codes");
        browser.fill("Your password", "guess").press("Make new codes").accessible("new-recovery-codes-wrong");
        assertThat(browser.words()).contains("This is not your present password");
        browser.fill("Your password", DemoAccounts.PASSWORD).press("Make new codes");
        assertThat(browser.page().locator("main li code").count()).isEqualTo(10);
        browser.go("/your-sign-in/second-factor").accessible("second-factor-again");
    }

    /** At the first sign-in where it is required. */
    private String setUp(Browser browser) {
        browser.go("/sign-in");
        browser.page()
                .context()
                .addCookies(List.of(new Cookie("__Host-mappa-pending", pending().reveal())
                        .setUrl(stage.address().replace("http:", "https:") + "/")
                        .setSecure(true)
                        .setHttpOnly(true)));
        browser.go("/sign-in/second-factor").accessible("sign-in-second-factor");
        String secret = browser.page().locator("main code").innerText();
        browser.fill("Code that the app shows", Authenticator.code(secret)).press("Set up");
        browser.accessible("sign-in-recovery-codes");
        assertThat(browser.page().locator("main li code").count()).isEqualTo(10);
        browser.page().locator("a[role=button]").click();
        return secret;
    }

    private Token pending() {
        SignIn strict = new SignIn(door, passwords, new SecondFactorPolicy("required", false));
        Origin here = new Origin("test", "test");
        if (strict.with(username, DemoAccounts.PASSWORD, here) instanceof SignIn.Answer.EnrolmentNeeded(var pending)) {
            return pending;
        }
        throw new AssertionError("nothing is to be set up");
    }
}
