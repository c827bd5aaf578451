package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page may load and run (Content Security Policy level 3): styles and images of ours, and the one script that
 * carries the nonce of this answer, with what it imports.
 */
final class ContentPolicy implements HeaderWriter {
    private static final String NONCE = ContentPolicy.class.getName() + ".nonce";
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The nonce of the answer to this request, the same however often it is asked for. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String given) {
            return given;
        }
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String fresh = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, fresh);
        return fresh;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'nonce-" + nonce(request)
                        + "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                        + " form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
                        + " manifest-src 'self'; report-uri " + PolicyReports.PATH);
    }
}
