package org.openmappa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openmappa.access.Seal;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** The largest cookie that there is. */
@StageTest
class KeptRequestsTest {
    @Autowired
    Seal seal;

    @Test
    void evenALongRequestToTheProviderFitsIntoACookie() {
        var response = new MockHttpServletResponse();
        new KeptRequests(seal).saveAuthorizationRequest(longRequest(), new MockHttpServletRequest(), response);
        assertThat(Objects.requireNonNull(response.getHeader("Set-Cookie")).getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(1_000, 4_096);
    }

    /** With addresses of 200 characters, the longest way on, and everything that is asked for a further proof. */
    private static OAuth2AuthorizationRequest longRequest() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("https://provider.example/" + "p".repeat(175))
                .clientId("c".repeat(100))
                .redirectUri("https://mappa.example/" + "r".repeat(178))
                .scope("openid", "profile")
                .state("s".repeat(44))
                .additionalParameters(Map.of(
                        "nonce",
                        "n".repeat(43),
                        "code_challenge",
                        "c".repeat(43),
                        "code_challenge_method",
                        "S256",
                        "acr_values",
                        "a".repeat(200),
                        "prompt",
                        "login",
                        "max_age",
                        "0"))
                .attributes(Map.of(
                        "registration_id",
                        "organisation",
                        "nonce",
                        "n".repeat(128),
                        "code_verifier",
                        "v".repeat(128),
                        AskedRequests.NEXT,
                        "/" + "n".repeat(201)))
                .build();
    }
}
