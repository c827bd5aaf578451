package org.openmappa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anybody looks at it, what cannot be read at all: text that is no UTF-8, and forms beyond every limit.
 * The page of this refusal stands alone, as the frame would have to read the same request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadableFilter extends OncePerRequestFilter {
    private final TurnedAway turnedAway;

    ReadableFilter(TurnedAway turnedAway) {
        this.turnedAway = turnedAway;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readable(request)) {
            chain.doFilter(request, response);
            return;
        }
        turnedAway.log(TurnedAway.Why.UNREADABLE, request);
        Standalone.send(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "This could not be read",
                "What was sent is too large, or holds characters that are no text. Nothing was changed.");
    }

    private static boolean readable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }
}
