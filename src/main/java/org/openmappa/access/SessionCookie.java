package org.openmappa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.openmappa.shared.Token;
import org.springframework.http.HttpHeaders;

/** The session's secret on its way: a host-only cookie for browsers, a bearer token for clients of the API. */
public final class SessionCookie {
    public static final String NAME = "__Host-mappa";

    /** Holds the place between password and second factor. */
    private static final String PENDING = "__Host-mappa-pending";

    private static final String BEARER = "Bearer ";

    private SessionCookie() {}

    public static void set(HttpServletResponse response, Token token) {
        HostCookie.set(response, NAME, token.reveal(), HostCookie.SESSION);
        clearPending(response);
    }

    public static void setPending(HttpServletResponse response, Token token) {
        HostCookie.set(response, PENDING, token.reveal(), HostCookie.SESSION);
    }

    public static Optional<Token> readPending(HttpServletRequest request) {
        return HostCookie.read(request, PENDING).flatMap(Token::parse);
    }

    public static void clearPending(HttpServletResponse response) {
        HostCookie.clear(response, PENDING);
    }

    public static void clear(HttpServletResponse response) {
        HostCookie.clear(response, NAME);
    }

    public static Optional<Token> read(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            return Token.parse(header.substring(BEARER.length()));
        }
        return held(request);
    }

    /** The session that this browser holds. */
    public static Optional<Token> held(HttpServletRequest request) {
        return HostCookie.read(request, NAME).flatMap(Token::parse);
    }
}
