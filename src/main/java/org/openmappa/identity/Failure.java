package org.openmappa.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openmappa.access.Origin;
import org.openmappa.access.ProviderSignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The provider refused, or its answer was not what we asked for: on the trail, logged by its code, told in one sentence. */
final class Failure implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final String NOBODY = "nobody whom the provider named";
    private final ProviderSignIn signIn;

    Failure(ProviderSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("Signing in at the identity provider failed: {}", code);
        signIn.refuse(NOBODY, "provider", Origin.of(request));
        response.sendRedirect("/sign-in?failed=provider");
    }
}
