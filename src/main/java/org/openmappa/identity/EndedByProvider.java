package org.openmappa.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.ProviderSignIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** The provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0): our session ends too. */
final class EndedByProvider implements LogoutHandler {
    private final ProviderSignIn signIn;

    EndedByProvider(ProviderSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
            signIn.end(
                    String.valueOf(token.getIssuer()),
                    Optional.ofNullable(token.getSubject()),
                    Optional.ofNullable(token.getSessionId()));
        }
    }
}
