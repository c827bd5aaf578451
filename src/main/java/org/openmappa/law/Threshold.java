package org.openmappa.law;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One way of meeting a threshold rule: all its tests must be met. A rule has one or more such ways. */
record Threshold(String rule, List<Criterion> tests, String inWords) {
    static final LawTable TABLE = LawTable.read("soa-2003-schedule-3-thresholds");
    private static final Map<String, List<Threshold>> RULES =
            TABLE.map(Threshold::of).stream().collect(Collectors.groupingBy(Threshold::rule));

    private static Threshold of(LawTable.Row row) {
        var tests = row.words("tests").stream().map(Criterion::valueOf).toList();
        return new Threshold(row.text("rule"), tests, row.text("in_words"));
    }

    static List<Threshold> waysOf(String rule) {
        return RULES.getOrDefault(rule, List.of());
    }

    static String inWords(String rule) {
        return waysOf(rule).stream().map(Threshold::inWords).collect(Collectors.joining("; or "));
    }

    static Set<Circumstance> asks(String rule) {
        return waysOf(rule).stream()
                .flatMap(w -> w.tests().stream())
                .flatMap(t -> t.circumstance().stream())
                .collect(Collectors.toSet());
    }

    Step met(Conviction conviction, String citation) {
        return Step.all(
                Words.capital(inWords),
                citation,
                tests.stream().map(t -> t.of(conviction, citation)).toList());
    }

    boolean turnsOnTheSentence() {
        return tests.stream().anyMatch(Criterion::sentencing);
    }
}
