package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The strict headers of every answer, whichever chain of filters gives it. */
public final class Headers {
    /** Two years: more than the year that a preload list asks for. */
    private static final long TLS_ONLY_SECONDS = 63_072_000;

    private static final HeaderWriter ALL = new CompositeHeaderWriter(List.of(
            new ContentPolicy(),
            new XContentTypeOptionsHeaderWriter(),
            new CacheControlHeadersWriter(),
            // behind a proxy that ends TLS a request looks plain, and a browser ignores this over plain HTTP
            new HstsHeaderWriter(AnyRequestMatcher.INSTANCE, TLS_ONLY_SECONDS, true),
            fixed("Referrer-Policy", "same-origin"),
            fixed("Cross-Origin-Opener-Policy", "same-origin"),
            fixed("Cross-Origin-Resource-Policy", "same-origin"),
            fixed("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
            fixed("X-Frame-Options", "DENY")));

    private Headers() {}

    public static HttpSecurity on(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.defaultsDisabled().addHeaderWriter(ALL));
    }

    /** For an answer that is given before any chain. */
    static void write(HttpServletRequest request, HttpServletResponse response) {
        ALL.writeHeaders(request, response);
    }

    private static HeaderWriter fixed(String name, String value) {
        return new StaticHeadersWriter(name, value);
    }
}
