package org.openmappa.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PolicyReportsTest {
    private static final String REPORT = """
            {"csp-report": {"document-uri": "https://mappa.example/cases/0f1e2d3c/minutes?done=Testperson",
              "blocked-uri": "https://evil.example/Testperson", "effective-directive": "script-src-elem",
              "script-sample": "Testperson"}}
            """;

    private final PolicyReports reports =
            new PolicyReports(Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    @Test
    void aReportIsLoggedWithItsDirectiveAndTheKindOfPageOnly() throws Exception {
        assertThat(send("POST", REPORT)).isEqualTo(204);
        assertThat(lines()).containsExactly("The content policy was broken: script-src-elem on /cases/*/minutes");
    }

    @Test
    void whatIsNoReportIsRefusedAndNotLogged() throws Exception {
        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"csp-report\": 1}",
                REPORT.replace("script-src-elem", "forged\\nline"),
                REPORT.replace("https://mappa.example/cases", "https://mappa.example/ /" + "a".repeat(200)),
                "[".repeat(4000))) {
            assertThat(send("POST", body)).as(body).isEqualTo(400);
        }
        assertThat(lines()).isEmpty();
    }

    @Test
    void aLongBodyIsNotRead() throws Exception {
        assertThat(send("POST", REPORT + " ".repeat(9_000))).isEqualTo(413);
        assertThat(lines()).isEmpty();
    }

    @Test
    void nothingIsToBeReadThere() throws Exception {
        assertThat(send("GET", "")).isEqualTo(405);
    }

    @Test
    void soManyAMinuteAndNoMore() throws Exception {
        for (int n = 0; n < 30; n++) {
            assertThat(send("POST", REPORT)).isEqualTo(204);
        }
        assertThat(send("POST", REPORT)).isEqualTo(429);
        assertThat(lines()).hasSize(30);
    }

    private int send(String method, String body) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, PolicyReports.PATH);
        request.setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        MockHttpServletResponse response = new MockHttpServletResponse();
        reports.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(PolicyReports.class);
    }
}
