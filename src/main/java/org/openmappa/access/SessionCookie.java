package org.openmappa.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.openmappa.shared.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The session's secret on its way: a host-only cookie for browsers, a bearer token for clients of the API. */
public final class SessionCookie {
    public static final String NAME = "__Host-mappa";

    /** Holds the place between password and second factor. */
    private static final String PENDING = "__Host-mappa-pending";

    private static final String BEARER = "Bearer ";

    private SessionCookie() {}

    public static void set(HttpServletResponse response, Token token) {
        add(response, NAME, token.reveal(), -1);
        clearPending(response);
    }

    public static void setPending(HttpServletResponse response, Token token) {
        add(response, PENDING, token.reveal(), -1);
    }

    public static Optional<Token> readPending(HttpServletRequest request) {
        return cookie(request, PENDING);
    }

    public static void clearPending(HttpServletResponse response) {
        add(response, PENDING, "", 0);
    }

    public static void clear(HttpServletResponse response) {
        add(response, NAME, "", 0);
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
        return cookie(request, NAME);
    }

    private static Optional<Token> cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Token::parse);
    }

    private static void add(HttpServletResponse response, String name, String value, long maxAge) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(maxAge)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
