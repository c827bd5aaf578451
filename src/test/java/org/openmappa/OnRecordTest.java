package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openmappa.oversight.Acts;
import org.openmappa.testing.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is left behind when every role asks everything: refusals on the trail, nothing typed in the log, nobody sent away.
 * Runs within {@link MatrixTest}, so that everything is asked once.
 */
abstract class OnRecordTest {
    /** Refused before anything is asked for: the form, or what stands in the address, makes no sense. */
    private static final Set<String> ASKED_FOR_NOTHING = Set.of();

    private static final NavigableSet<Instant> NONE = Collections.emptyNavigableSet();

    private static EveryRequest all = EveryRequest.NONE;

    @Autowired
    Stage stage;

    private record Refusal(UUID user, OffsetDateTime at) {}

    @BeforeAll
    static void ask(
            @Autowired Stage stage,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        all = EveryRequest.on(stage, mapping);
    }

    @Test
    void everyRefusalIsOnTheTrail() {
        Map<UUID, NavigableSet<Instant>> refusals = refusals();
        List<EveryRequest.Asked> refused = all.asked().stream()
                .filter(asked -> Set.of(403, 404).contains(asked.status()))
                .toList();
        assertThat(refused).hasSizeGreaterThan(1_000);
        Set<String> unrecorded = refused.stream()
                .filter(asked -> !isRecorded(asked, refusals.getOrDefault(asked.user(), NONE)))
                .map(asked -> asked.what().replaceAll(" as .*", ""))
                .collect(Collectors.toSet());
        assertThat(unrecorded).isEqualTo(ASKED_FOR_NOTHING);
    }

    @Test
    void everyEntryThatSomebodyMadeSaysFromWhere() {
        String made =
                "from trail.entry e where (e.user_id is not null or e.action = 'SIGN_IN') and e.action <> 'SYSTEM'";
        assertThat(stage.owner()
                        .sql("select count(*) " + made)
                        .query(Long.class)
                        .single())
                .isGreaterThan(1_000);
        assertThat(stage.owner()
                        .sql("select distinct e.action || ' ' || e.what || ' ' || e.outcome " + made
                                + " and trail.origin_of(e.id) is null")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private static boolean isRecorded(EveryRequest.Asked asked, NavigableSet<Instant> refusals) {
        Instant recorded = refusals.ceiling(asked.from());
        return recorded != null && !recorded.isAfter(asked.to());
    }

    @Test
    void nobodyIsLedToAnotherHost() {
        assertThat(all.asked()).filteredOn(asked -> asked.status() / 100 == 3).isNotEmpty();
        assertThat(all.asked())
                .allSatisfy(asked ->
                        assertThat(asked.location()).as(asked.what()).matches("|/(?!/).*|http://localhost:\\d+/.*"));
    }

    @Test
    void everyActHasWordsForWhoeverReadsTheTrail() {
        List<String> acts = stage.owner()
                .sql("select distinct what from trail.entry where user_id in (:users)")
                .param(
                        "users",
                        all.asked().stream().map(EveryRequest.Asked::user).collect(Collectors.toSet()))
                .query(String.class)
                .list();
        assertThat(acts)
                .hasSizeGreaterThan(80)
                .filteredOn(what -> !Acts.hasWords(what))
                .isEmpty();
    }

    @Test
    void noPageLinksToAnotherHost() {
        assertThat(all.pages().elsewhere()).isEmpty();
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

    private Map<UUID, NavigableSet<Instant>> refusals() {
        return stage
                .owner()
                .sql("""
                        select user_id as "user", at from trail.entry
                        where outcome in ('NOT_FOUND', 'FORBIDDEN') and user_id in (:users)
                        """)
                .param(
                        "users",
                        all.asked().stream().map(EveryRequest.Asked::user).collect(Collectors.toSet()))
                .query(Refusal.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Refusal::user,
                        Collectors.mapping(
                                refusal -> refusal.at().toInstant(), Collectors.toCollection(TreeSet::new))));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(OnRecordTest::texts);
    }
}
