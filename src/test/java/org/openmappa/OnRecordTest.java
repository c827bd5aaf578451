package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is left behind when every role asks everything: nothing typed in the log, nobody sent away. */
@StageTest
class OnRecordTest {
    private static EveryRequest all = EveryRequest.NONE;

    @BeforeAll
    static void ask(
            @Autowired Stage stage,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        all = EveryRequest.on(stage, mapping);
    }

    @Test
    void nobodyIsLedToAnotherHost() {
        assertThat(all.asked()).filteredOn(asked -> asked.status() / 100 == 3).isNotEmpty();
        assertThat(all.asked())
                .allSatisfy(asked ->
                        assertThat(asked.location()).as(asked.what()).matches("|/(?!/).*|http://localhost:\\d+/.*"));
    }

    @Test
    void nothingThatWasTypedStandsInTheLog() throws IOException {
        List<String> typed = texts(JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(Path.of("src/test/resources/matrix/samples.json"))))
                .filter(text -> text.contains(" ") || text.equals("Testperson") || text.equals("invented-people-only"))
                .toList();
        assertThat(typed).hasSizeGreaterThan(50);
        assertThat(String.join("\n", all.log())).doesNotContain(typed);
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(OnRecordTest::texts);
    }
}
