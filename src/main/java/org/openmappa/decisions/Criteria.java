package org.openmappa.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The criteria for the levels in one edition. */
public record Criteria(List<Criterion> all) {
    private static final int FORMAL = 2;

    public String edition() {
        return all.getFirst().edition();
    }

    public List<Criterion> of(int level) {
        return all.stream().filter(criterion -> criterion.level() == level).toList();
    }

    /** The words of these criteria. */
    public List<String> labels(List<String> codes) {
        return all.stream()
                .filter(criterion -> codes.contains(criterion.code()))
                .map(Criterion::label)
                .toList();
    }

    /** Everything that keeps these criteria from carrying the level; nothing when they carry it. */
    public List<String> missing(int level, List<String> met) {
        Set<String> codes = Set.copyOf(met);
        List<String> missing = new ArrayList<>();
        for (int step = level == 1 ? 1 : FORMAL; step <= level; step++) {
            missing.addAll(each(step, codes));
            boolean waived = step < level && all.stream().anyMatch(c -> c.standsForRisk() && codes.contains(c.code()));
            if (!waived && lacksAny(step, codes)) {
                missing.add(
                        "one of: " + any(step).stream().map(Criterion::label).collect(Collectors.joining("; ")));
            }
        }
        return missing;
    }

    private List<String> each(int level, Set<String> met) {
        return of(level).stream()
                .filter(criterion -> criterion.each() && !met.contains(criterion.code()))
                .map(Criterion::label)
                .toList();
    }

    private boolean lacksAny(int level, Set<String> met) {
        List<Criterion> any = any(level);
        return !any.isEmpty() && any.stream().noneMatch(criterion -> met.contains(criterion.code()));
    }

    private List<Criterion> any(int level) {
        return of(level).stream().filter(criterion -> !criterion.each()).toList();
    }
}
