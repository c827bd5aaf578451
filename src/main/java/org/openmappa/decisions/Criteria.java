package org.openmappa.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The criteria for the formal levels in one edition. Level 3 needs what Level 2 needs, and more; Level 1 needs none. */
public record Criteria(List<Criterion> all) {
    private static final int FORMAL = 2;

    public String edition() {
        return all.getFirst().edition();
    }

    /** The words of these criteria. */
    public List<String> words(List<String> codes) {
        return all.stream()
                .filter(criterion -> codes.contains(criterion.code()))
                .map(Criterion::words)
                .toList();
    }

    boolean knows(List<String> codes) {
        return all.stream().map(Criterion::code).toList().containsAll(codes);
    }

    /** Everything that keeps these criteria from carrying the level; nothing when they carry it. */
    public List<String> missing(int level, List<String> met) {
        List<String> missing = new ArrayList<>();
        for (int step = FORMAL; step <= level; step++) {
            missing.addAll(always(step, met));
            List<Criterion> any = any(step);
            if (any.stream().noneMatch(criterion -> met.contains(criterion.code()))) {
                missing.add("one of: " + any.stream().map(Criterion::words).collect(Collectors.joining("; ")));
            }
        }
        return missing;
    }

    private List<String> always(int level, List<String> met) {
        return all.stream()
                .filter(c -> c.level() == level && c.always() && !met.contains(c.code()))
                .map(Criterion::words)
                .toList();
    }

    private List<Criterion> any(int level) {
        return all.stream().filter(c -> c.level() == level && !c.always()).toList();
    }
}
