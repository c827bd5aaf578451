package org.openmappa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says of our own styles, scripts and drawings in which characters they are written, or a browser has to guess it. */
@Component
class TextFilter extends OncePerRequestFilter {
    private static final List<String> WRITTEN = List.of(".css", ".js", ".svg");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WRITTEN.stream().noneMatch(request.getRequestURI()::endsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        chain.doFilter(request, response);
    }
}
