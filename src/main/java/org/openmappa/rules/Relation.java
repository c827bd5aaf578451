package org.openmappa.rules;

import java.util.List;
import java.util.Set;

/** How the terms of several offences lie to each other: one after the other, at once, or partly. */
record Relation(boolean isConcurrent, int overlap) {
    private static final Relation CONCURRENT = new Relation(true, 0);
    private static final Relation CONSECUTIVE = new Relation(false, 0);

    /** Every way in which the facts can be read: one where the relation is stated, the outermost two where it is not. */
    static List<Relation> readings(Facts facts, Set<String> known) {
        var overlap = facts.count("overlap_months");
        return switch (facts.text("relation", "")) {
            case "CONCURRENT" -> List.of(CONCURRENT);
            case "CONSECUTIVE" -> List.of(CONSECUTIVE);
            case "PARTLY_CONCURRENT" ->
                overlap == null ? List.of(CONCURRENT, CONSECUTIVE) : List.of(partly(overlap, facts, known));
            case "" -> List.of(CONCURRENT, CONSECUTIVE);
            default ->
                throw new IllegalArgumentException(
                        "relation: '%s' is none of CONCURRENT, CONSECUTIVE, PARTLY_CONCURRENT"
                                .formatted(facts.text("relation")));
        };
    }

    private static Relation partly(int overlap, Facts facts, Set<String> known) {
        for (var part : facts.parts("offences", known)) {
            var term = part.count("term_months");
            if (term != null && term < overlap) {
                throw new IllegalArgumentException(
                        "overlap_months: %d months cannot overlap with a term of %d".formatted(overlap, term));
            }
        }
        return new Relation(false, overlap);
    }
}
