package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the process writes about itself: marked words go in everywhere and come out in no line, address or refusal. */
@StageTest
class LogsTest {
    private static final String NAME = "Canarybird";
    private static final String PNC = "1999/7654321C";
    private static final String PASSWORD = "canary password that is wrong";
    private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR forged: all is well";

    @Autowired
    Stage stage;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root().addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(lines);
    }

    @Test
    void markedWordsStandInNoLine() {
        String username = OwnArea.on(stage).account("COORDINATOR");
        Http machine = stage.api(username);
        Http browser = stage.http(username);
        String secret = browser.cookie("__Host-mappa");
        stage.http().submit("/sign-in", Map.of("username", NAME, "password", PASSWORD));
        stage.http().json("POST", "/api/sessions", Map.of("username", NAME, "password", PASSWORD), Map.of());
        stage.http().json("POST", "/api/sessions", "{\"username\":\"" + NAME + "\",\"password\":", Map.of());
        Answer made = machine.create("/api/persons", Map.of("familyName", NAME, "givenNames", "A", "searched", true));
        assertThat(made.status()).isEqualTo(201);
        machine.create(made.location() + "/identifiers", Map.of("kind", "PNC", "number", PNC));
        machine.create("/api/persons", Map.of("familyName", NAME, "givenNames", List.of(NAME)));
        machine.create("/api/persons", "{\"familyName\":\"" + NAME);
        browser.get(made.location().replace("/api", ""));
        browser.get("/persons/" + NAME);
        browser.get("/" + NAME + "%0d%0aforged");
        browser.post("/persons", Map.of("familyName", NAME, "_csrf", NAME));
        browser.get("/?q=" + NAME + "%ff");
        assertThat(written()).doesNotContain(NAME, PNC, PASSWORD, secret);
    }

    @Test
    void aRefusalRepeatsNoSecret() {
        Answer wrong = stage.http().submit("/sign-in", Map.of("username", NAME, "password", PASSWORD));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).doesNotContain(PASSWORD);
        assertThat(wrong.uri().toString()).doesNotContain(NAME);
        Answer noSession = stage.http()
                .header("Authorization", "Bearer " + PASSWORD.replace(' ', '-'))
                .get("/api/cases");
        assertThat(noSession.status()).isEqualTo(401);
        assertThat(noSession.body()).doesNotContain("canary");
    }

    @Test
    void oneMessageIsOneLineWithATimeAndItsZone() throws Exception {
        String line = logged("lines");
        assertThat(line)
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) WARN  org\\.openmappa\\.Test: [^\\p{Cntrl}\\u0085\\u2028]*\n");
        assertThat(line).contains("typed: a | 2026-01-01", "IllegalStateException: typed | ERROR forged | ");
    }

    @Test
    void orOneJsonObjectThatProgramsRead() throws Exception {
        String line = logged("json");
        assertThat(line).endsWith("\n").doesNotContainPattern("\\p{Cntrl}(?s).");
        JsonNode event = JsonMapper.builder().build().readTree(line);
        assertThat(Instant.ofEpochMilli(event.path("timestamp").asLong()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(event.path("level").asString()).isEqualTo("WARN");
        assertThat(event.path("loggerName").asString()).isEqualTo("org.openmappa.Test");
        assertThat(event.path("formattedMessage").asString())
                .startsWith("typed: a")
                .contains(FORGED);
        assertThat(event.path("throwable").path("className").asString()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void theLogGoesToStandardOutputOnly() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/logback.xml")))
                .contains("<appender-ref ref=\"console\"/>")
                .doesNotContainPattern(
                        "class=\"(?!ch\\.qos\\.logback\\.(core\\.ConsoleAppender|core\\.boolex\\.|classic\\.encoder\\.))");
    }

    /** What our settings make of an event in whose words somebody typed line breaks and a line of their own. */
    private String logged(String format) throws Exception {
        LoggerContext ours = new LoggerContext();
        ours.putProperty("MAPPA_LOG", format);
        ours.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(ours);
        configurator.doConfigure(Objects.requireNonNull(getClass().getResource("/logback.xml")));
        var console = (ConsoleAppender<ILoggingEvent>) ours.getLogger("ROOT").getAppender("console");
        LoggingEvent event = new LoggingEvent(
                "test",
                ours.getLogger("org.openmappa.Test"),
                Level.WARN,
                "typed: {}",
                new IllegalStateException("typed\nERROR forged"),
                new Object[] {"a\r\n" + FORGED + "\u0085b\u2028c\u001b[2J"});
        String line = new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
        ours.stop();
        return line;
    }

    private String written() {
        return List.copyOf(lines.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
