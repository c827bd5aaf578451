package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rule cases that lie beside the project, where somebody has put them there. */
class RuleCasesTest {
    private static final Path CASES = Path.of("../shared/data/cases.csv");
    private static final Set<String> AREAS = Set.of("NOTIFICATION", "SCHEDULE3", "MAPPA", "CTA_NOTIFICATION");
    private static final Set<String> NOT_COMPARED = Set.of("note", "reason");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> everyCaseOfOurAreasIsAnsweredAsExpected() throws IOException {
        assumeTrue(Files.exists(CASES), "no rule cases beside the project");
        return Files.readAllLines(CASES).stream()
                .skip(1)
                .map(RuleCasesTest::cells)
                .filter(c -> AREAS.contains(c.get(1)))
                .map(c -> DynamicTest.dynamicTest(c.get(0), () -> check(c)));
    }

    private static void check(List<String> cells) {
        var expected = json(cells.get(3));
        var answered = answer(cells.get(1), new CaseReader(json(cells.get(2))));
        expected.keySet().stream()
                .filter(k -> !NOT_COMPARED.contains(k))
                .forEach(k -> assertThat(answered.get(k)).as(k).isEqualTo(expected.get(k)));
    }

    private static Map<String, Object> answer(String area, CaseReader reader) {
        return switch (area) {
            case "NOTIFICATION" -> notification(reader);
            case "SCHEDULE3" -> Map.of("in_schedule_3", notificationOf(reader).isSubject());
            case "MAPPA" -> mappa(reader);
            default -> terrorism(reader);
        };
    }

    private static NotificationPeriod notificationOf(CaseReader reader) {
        var all = reader.convictions();
        return NotificationPeriod.of(all.getFirst(), all);
    }

    private static Map<String, Object> notification(CaseReader reader) {
        var period = notificationOf(reader);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("subject", period.isSubject());
        put(answer, "period", code(period));
        put(answer, "start", period.relevantDate());
        put(answer, "last_day", period.lastDay());
        put(answer, "alternative_last_day", period.alternativeLastDay());
        put(answer, "period_on_finding_ends", period.lastDay());
        answer.put("subject_after_trial", period.lastDay() == null && period.isSubject());
        return answer;
    }

    private static void put(Map<String, Object> answer, String key, @Nullable Object value) {
        if (value != null) {
            answer.put(key, value.toString());
        }
    }

    private static String code(NotificationPeriod period) {
        if (period.duration() != NotificationPeriod.Duration.FIXED) {
            return period.duration().name();
        }
        var length = Objects.requireNonNull(period.length());
        int months = length.months() % 12;
        return length.months() / 12 + "Y" + (months == 0 ? "" : months + "M");
    }

    private static Map<String, Object> mappa(CaseReader reader) {
        var found = DecideCategory.on(reader.caseFacts(), reader.asAt());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("eligible", found.isEligible());
        found.recorded().ifPresent(c -> answer.put("category", c.number()));
        answer.put("also", others(found));
        answer.put(
                "needs_decision",
                found.verdict() == CategoryAnswer.Verdict.NEEDS_DECISION
                        || found.grounds().stream().allMatch(g -> g.endSource() == Ground.EndSource.DECISION));
        answer.put("not_category", found.grounds().stream().anyMatch(g -> g.category() == Category.TWO) ? 0 : 2);
        answer.put("category_start", "relevant date");
        answer.put("category_end", "end of notification period");
        return answer;
    }

    private static List<Integer> others(CategoryAnswer found) {
        return found.grounds().stream()
                .map(Ground::category)
                .filter(c -> found.recorded().orElseThrow() != c)
                .map(Category::number)
                .distinct()
                .toList();
    }

    private static Map<String, Object> terrorism(CaseReader reader) {
        return Map.of("years", Objects.requireNonNull(reader.terrorismYears()));
    }

    private static Map<String, Object> json(String cell) {
        return JSON.readValue(cell, new TypeReference<Map<String, Object>>() {});
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (var part : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(
                    part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part);
        }
        return cells;
    }
}
