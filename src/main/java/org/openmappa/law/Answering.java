package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.CategoryAnswer.Verdict;

/** Gathers the findings of all limbs into one answer. */
record Answering(LocalDate asAt, Section327 law, List<Finding> findings, boolean anyOffence) {
    private static final LawTable ORDER = LawTable.read("policy-category-order");
    private static final List<Category> FIRST_TO_LAST = ORDER.map(r -> Category.valueOf(r.text("category")));

    CategoryAnswer answer() {
        var verdict = verdict();
        return new CategoryAnswer(
                asAt,
                verdict,
                recorded(),
                findings.stream().filter(Finding::inForce).map(Finding::ground).toList(),
                findings.stream().filter(Finding::ended).map(Finding::ground).toList(),
                findings.stream().map(Finding::step).toList(),
                findings.stream().flatMap(Finding::missing).distinct().toList(),
                findings.stream().flatMap(Finding::wouldChange).distinct().toList(),
                verdict == Verdict.ELIGIBLE ? List.of() : OnwardRoute.all(),
                doubts(),
                editions());
    }

    private Verdict verdict() {
        if (findings.stream().anyMatch(Finding::inForce)) {
            return Verdict.ELIGIBLE;
        }
        if (!anyOffence) {
            return Verdict.NO_RECORDED_OFFENCE;
        }
        return findings.stream().anyMatch(Finding::open) ? Verdict.CANNOT_TELL : Verdict.NEEDS_DECISION;
    }

    private @Nullable Category recorded() {
        return FIRST_TO_LAST.stream()
                .filter(c -> findings.stream()
                        .anyMatch(f -> f.inForce() && f.ground().category() == c))
                .findFirst()
                .orElse(null);
    }

    private List<String> doubts() {
        var all =
                findings.stream().filter(f -> f.step().outcome() != Outcome.NO).flatMap(f -> f.doubts().stream());
        var edition = law.commencementVerified() ? Stream.<String>of() : Stream.of(Doubt.COMMENCEMENT_2022.inWords());
        return Stream.concat(all, edition).distinct().toList();
    }

    private List<Edition> editions() {
        var used = findings.stream().flatMap(f -> f.editions().stream());
        return Stream.of(Stream.of(law.edition()), used, Stream.of(ORDER.edition()))
                .flatMap(s -> s)
                .distinct()
                .toList();
    }
}
