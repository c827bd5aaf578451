package org.openmappa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.testing.Browser;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that waited too long: the browser proves who sends it, and sends it again by itself. */
@StageTest
class AccountsJourneyTest {
    private static final String NEW = "gravel kettle oboe lamp";

    @Autowired
    Stage stage;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingTypedIsLostWhenOneHasToProveItAgain(boolean scripts) {
        OwnArea area = OwnArea.on(stage);
        String username = area.account("CASE_MANAGER");
        try (Browser browser = scripts ? stage.browser() : stage.browserWithoutScripts()) {
            browser.signIn(username).go("/your-sign-in/password");
            browser.fill("Present password", DemoAccounts.PASSWORD)
                    .fill("New password", NEW)
                    .fill("New password again", NEW);
            stage.owner()
                    .sql("update access.session set proved_at = proved_at - interval '11 minutes' where user_id = ?")
                    .param(area.userId(username))
                    .update();
            browser.press("Change password").accessible("step-up");
            browser.fill("Password", DemoAccounts.PASSWORD).press("Go on");
            assertThat(browser.words()).contains("Your password has changed");
        }
        stage.http().signIn(username, NEW);
    }
}
