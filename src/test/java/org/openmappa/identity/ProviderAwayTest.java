package org.openmappa.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An identity provider is configured and cannot be reached. */
@StageTest
@DirtiesContext
class ProviderAwayTest {
    private static final String NOBODY_LISTENS = "http://localhost:1/realms/mappa";

    @Autowired
    Stage stage;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("mappa.oidc.issuer", () -> NOBODY_LISTENS);
        settings.add("mappa.oidc.client-id", () -> "openmappa");
        settings.add("mappa.oidc.client-secret-file", ProviderAwayTest::secret);
        settings.add("mappa.oidc.api-audience", () -> "openmappa-api");
    }

    @Test
    void peopleAreToldSoAndNobodyIsIn() {
        Http browser = stage.http().header("Accept", "text/html");
        assertThat(browser.get("/sign-in").status()).isEqualTo(200);
        Answer answer = browser.get("/sign-in/provider/organisation");
        assertThat(answer.location() + answer.words()).containsAnyOf("/sign-in?failed=provider", "there is a problem");
        isSafe(answer);
        assertThat(browser.cookie("__Host-mappa")).isEmpty();
        isSafe(browser.get("/sign-in/from/organisation?code=x&state=y"));
        assertThat(browser.get("/cases").location()).startsWith("/sign-in");
    }

    @Test
    void programsAreToldToTryAgain() {
        String token = part("{\"alg\":\"RS256\",\"kid\":\"k\"}") + "." + part("{\"iss\":\"" + NOBODY_LISTENS + "\"}")
                + "." + part("signature");
        Answer answer = stage.http()
                .header("Authorization", "Bearer " + token)
                .header("On-Behalf-Of", "somebody")
                .get("/api/cases");
        assertThat(answer.status()).isEqualTo(503);
        isSafe(answer);
    }

    @Test
    void whoeverHasAnAccountHereSignsInMeanwhile() {
        Http browser = stage.http(OwnArea.on(stage).account("COORDINATOR"));
        assertThat(browser.get("/cases").status()).isEqualTo(200);
    }

    private static void isSafe(Answer answer) {
        assertThat(answer.body())
                .doesNotContain(NOBODY_LISTENS, "localhost:1", "Exception", "org.springframework", "refused");
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String secret() {
        try {
            Path file = Files.createTempFile("provider", ".secret");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return Files.writeString(file, "invented").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
