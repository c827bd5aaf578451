package org.openmappa.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts every case of a file to the rules, and tells which are not answered as expected, and why. */
public final class CheckRules {
    private final LocalDate today;

    public CheckRules(LocalDate today) {
        this.today = today;
    }

    /** What came of a file: a line for each failing case, the rows that could not be read, and how many passed. */
    public record Report(List<String> failures, List<String> faults, int passed) {
        public String inWords() {
            return "%d passed, %d failed".formatted(passed, failures.size());
        }
    }

    public Report check(Path path) {
        var file = CaseFile.read(path);
        var areas = Areas.asOf(today, HomeOfficeCodes.beside(path));
        var failures = new ArrayList<String>();
        file.cases().forEach(c -> failure(c, areas).ifPresent(failures::add));
        return new Report(failures, file.faults(), file.cases().size() - failures.size());
    }

    /** Nothing for a case that passes; one line for one that does not. */
    private static Optional<String> failure(RuleCase ruleCase, Map<String, Area> areas) {
        var differences = differences(ruleCase, areas);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of((ruleCase.id() + ": " + differences).replaceAll("\\s+", " "));
    }

    private static String differences(RuleCase ruleCase, Map<String, Area> areas) {
        var area = areas.get(ruleCase.area());
        if (area == null) {
            return "unknown area '%s'; the areas are %s"
                    .formatted(
                            ruleCase.area(),
                            String.join(", ", areas.keySet().stream().sorted().toList()));
        }
        var facts = new Facts(ruleCase.facts());
        var unknown = facts.beyond(area.facts());
        if (!unknown.isEmpty()) {
            return "unknown fact: " + String.join(", ", unknown);
        }
        try {
            return compare(ruleCase, area.answer(facts));
        } catch (RuntimeException e) { // whatever a case brings is told in its line and stops no other case
            return "cannot be answered: " + e.getMessage();
        }
    }

    private static String compare(RuleCase ruleCase, Answers answers) {
        return ruleCase.compared().stream()
                .map(key -> compare(key, ruleCase.expected().get(key), answers.of(key)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> compare(String key, @Nullable Object expected, Optional<Answers.Given> given) {
        if (given.isEmpty()) {
            return Optional.of("unknown expectation: " + key);
        }
        var value = given.get().value();
        return Same.same(expected, value)
                ? Optional.empty()
                : Optional.of("%s: expected %s, got %s; they part at: %s"
                        .formatted(key, expected, value, given.get().parting().apply(expected)));
    }
}
