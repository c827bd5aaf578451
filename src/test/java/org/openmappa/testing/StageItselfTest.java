package org.openmappa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in, by every way that the stage offers. */
@StageTest
class StageItselfTest {
    private static final Map<String, String> WRONG =
            Map.of("username", "layadviser.sm", "password", "not the password");

    @Autowired
    Stage stage;

    @Test
    void anActorKnowsTheirAreaAndRole() {
        assertThat(stage.actor("casemanager.ns").area()).isEqualTo("Northshire");
        assertThat(stage.actor("casemanager.ns").roles()).containsExactly("CASE_MANAGER");
    }

    @Test
    void aBrowserSignsInOnAnAccessiblePage() {
        try (Browser browser = stage.browser()) {
            browser.go("/sign-in").accessible("sign-in");
            browser.signIn("coordinator.ns").picture("first-page");
        }
    }

    @Test
    void aBrowserWithoutScriptsSignsInToo() {
        try (Browser browser = stage.browserWithoutScripts()) {
            browser.signIn("coordinator.sm");
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndThenMadeToWait() {
        Answer refused = stage.http().submit("/sign-in", WRONG);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("The user name or the password is not right");
        IntStream.range(1, 5).forEach(n -> stage.http().submit("/sign-in", WRONG));
        assertThat(stage.http().submit("/sign-in", WRONG).words()).contains("There were too many failed attempts");
        assertThat(stage.http().json("POST", "/api/sessions", WRONG, Map.of()).status())
                .isEqualTo(429);
    }

    @Test
    void aClientOfTheApiIsKnownByItsToken() {
        assertThat(stage.http().get("/api/openapi").status()).isEqualTo(401);
        assertThat(stage.api("police.ns").delete("/api/sessions").status()).isEqualTo(204);
    }
}
