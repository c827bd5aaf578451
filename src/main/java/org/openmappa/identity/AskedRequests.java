package org.openmappa.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Onward;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What the provider is asked: where one goes on to is remembered, and for a further proof it asks the person again. */
final class AskedRequests implements OAuth2AuthorizationRequestResolver {
    static final String NEXT = "next";
    private final DefaultOAuth2AuthorizationRequestResolver usual;
    private final List<String> acr;

    /** @param acr how strongly the provider is to ask, as far as it can; may be empty */
    AskedRequests(ClientRegistrationRepository providers, String base, List<String> acr) {
        this.acr = acr;
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(providers, base);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return more(usual.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        return more(usual.resolve(request, id), request);
    }

    private @Nullable OAuth2AuthorizationRequest more(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null) {
            return null;
        }
        boolean again = request.getParameter("again") != null;
        return OAuth2AuthorizationRequest.from(asked)
                .attributes(kept -> kept.put(NEXT, Onward.to(request.getParameter("next"))))
                .additionalParameters(more -> {
                    if (!acr.isEmpty()) {
                        more.put("acr_values", String.join(" ", acr));
                    }
                    if (again) {
                        more.put("prompt", "login");
                        more.put("max_age", "0");
                    }
                })
                .build();
    }
}
