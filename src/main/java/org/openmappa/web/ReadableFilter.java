package org.openmappa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anybody looks at it, what cannot be read at all: text that is no UTF-8, and forms beyond every limit.
 * The page of this refusal stands alone, as the frame would have to read the same request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadableFilter extends OncePerRequestFilter {
    private static final String PROBLEM =
            "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The request cannot be read.\"}";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>This could not be read - OpenMAPPA</title></head>
            <body><main><h1>This could not be read</h1>
            <p>What was sent is too large, or holds characters that are no text. Nothing was changed.</p>
            <p><a href="/">Go to your home page</a></p></main></body></html>
            """;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readable(request)) {
            chain.doFilter(request, response);
            return;
        }
        boolean api = request.getRequestURI().startsWith("/api/");
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        Headers.write(request, response);
        response.getWriter().write(api ? PROBLEM : PAGE);
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
