package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What a request is told that never came as far as a page with its frame; programs are told the same as a problem (RFC 9457). */
final class Standalone {
    private Standalone() {}

    /**
     * @param title what is wrong, for people
     * @param words the same in full; neither holds anything that was sent
     */
    static void send(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String words)
            throws IOException {
        boolean api = request.getRequestURI().startsWith("/api/");
        response.setStatus(status.value());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        Headers.write(request, response);
        response.getWriter().write(api ? problem(status, words) : page(title, words));
    }

    private static String problem(HttpStatus status, String words) {
        return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(status.getReasonPhrase(), status.value(), words);
    }

    private static String page(String title, String words) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s - OpenMAPPA</title></head>
                <body><main><h1>%s</h1>
                <p>%s</p>
                <p><a href="/">Go to your home page</a></p></main></body></html>
                """.formatted(title, title, words);
    }
}
