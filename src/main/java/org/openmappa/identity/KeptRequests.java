package org.openmappa.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.HostCookie;
import org.openmappa.access.Seal;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the request to the provider in the browser that made it, sealed: no session is needed, whichever process answers. */
final class KeptRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String NAME = "__Host-mappa-provider";
    private static final String PURPOSE = "request to the identity provider";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Seal seal;

    KeptRequests(Seal seal) {
        this.seal = seal;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return kept(request).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            HostCookie.clear(response, NAME);
            return;
        }
        String text = JSON.writeValueAsString(KeptRequest.of(asked));
        HostCookie.set(response, NAME, seal.seal(text.getBytes(StandardCharsets.UTF_8), PURPOSE), LONGEST);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        HostCookie.clear(response, NAME);
        Optional<OAuth2AuthorizationRequest> kept = kept(request);
        kept.ifPresent(asked -> request.setAttribute(AskedRequests.NEXT, asked.getAttribute(AskedRequests.NEXT)));
        return kept.orElse(null);
    }

    /** Only for the state that the answer brings: another browser's answer finds nothing here. */
    private Optional<OAuth2AuthorizationRequest> kept(HttpServletRequest request) {
        return HostCookie.read(request, NAME)
                .flatMap(value -> seal.open(value, PURPOSE))
                .map(text -> JSON.readValue(text, KeptRequest.class))
                .filter(kept -> kept.state().equals(request.getParameter("state")))
                .map(KeptRequest::request);
    }
}
