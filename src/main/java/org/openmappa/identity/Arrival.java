package org.openmappa.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openmappa.access.Onward;
import org.openmappa.access.Origin;
import org.openmappa.access.ProviderSignIn;
import org.openmappa.access.SessionCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Somebody whom the provider vouches for: gets a session of ours, or is told why not. */
final class Arrival implements AuthenticationSuccessHandler {
    private final ProviderSignIn signIn;
    private final Claims claims;

    Arrival(ProviderSignIn signIn, Claims claims) {
        this.signIn = signIn;
        this.claims = claims;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser person)) {
            throw new IllegalStateException("the provider did not speak OpenID Connect");
        }
        switch (answer(person.getIdToken(), request)) {
            case ProviderSignIn.Answer.Session(var token) -> {
                SessionCookie.set(response, token);
                response.sendRedirect(next(request));
            }
            case ProviderSignIn.Answer.Refused(var why) -> response.sendRedirect("/sign-in?failed=" + why);
        }
    }

    private ProviderSignIn.Answer answer(OidcIdToken token, HttpServletRequest request) {
        return claims.isStrong(token)
                ? signIn.of(claims.person(token), SessionCookie.held(request), Origin.of(request))
                : signIn.refuse(claims.person(token).subject(), "proof", Origin.of(request));
    }

    private static String next(HttpServletRequest request) {
        return Onward.to((String) request.getAttribute(AskedRequests.NEXT));
    }
}
