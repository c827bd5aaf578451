package org.openmappa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where browsers report that something broke the {@link ContentPolicy}. Anybody may send anything here, so that only a
 * short body is read, few reports a minute are logged, and of a report only the directive and the kind of page: neither
 * identifiers nor what stood on it.
 */
final class PolicyReports extends OncePerRequestFilter {
    static final String PATH = "/content-policy-reports";

    private static final Logger LOG = LoggerFactory.getLogger(PolicyReports.class);
    private static final int LARGEST_BODY = 8 * 1024;
    private static final int PER_MINUTE = 30;
    private static final int LONGEST_PATH = 120;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Allowance allowance;

    PolicyReports(Clock clock) {
        this.allowance = new Allowance(PER_MINUTE, clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(answer(request));
    }

    private int answer(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals(HttpMethod.POST.name())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (!allowance.takes()) {
            return 429;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        try {
            log(JSON.readTree(body).path("csp-report"));
            return HttpServletResponse.SC_NO_CONTENT;
        } catch (JacksonException | IllegalArgumentException noReport) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static void log(JsonNode report) {
        String directive = report.path("effective-directive").asString("");
        String page = URI.create(report.path("document-uri").asString("")).getPath();
        if (!directive.matches("[a-z-]{1,40}") || page == null || page.length() > LONGEST_PATH) {
            throw new IllegalArgumentException("not a report of a browser");
        }
        LOG.warn("The content policy was broken: {} on {}", directive, KindOfPage.of(page));
    }
}
