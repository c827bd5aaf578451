package org.openmappa.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openmappa.access.Onward;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A link on another site must not sign anybody in who is still signed in at their provider: it leads to the page where one
 * presses the button (OWASP ASVS 5.0, 7.6.2).
 */
final class OnlyFromHere extends OncePerRequestFilter {
    private final String start;

    /** @param start the address, and all below it, at which signing in begins */
    OnlyFromHere(String start) {
        this.start = start;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        return !foreign || !request.getRequestURI().startsWith(start);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", Onward.asking("/sign-in", Onward.to(request.getParameter(AskedRequests.NEXT))));
    }
}
