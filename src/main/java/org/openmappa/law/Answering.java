package org.openmappa.law;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
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
                gathered(Finding::missing),
                gathered(Finding::wouldChange),
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
        var all = new LinkedHashSet<>(gathered(f -> f.step().outcome() == Outcome.NO ? List.of() : f.doubts()));
        if (!law.commencementVerified()) {
            all.add(Doubt.COMMENCEMENT_2022.inWords());
        }
        return List.copyOf(all);
    }

    private List<Edition> editions() {
        var used = new LinkedHashSet<Edition>();
        used.add(law.edition());
        used.addAll(gathered(Finding::editions));
        used.add(ORDER.edition());
        return List.copyOf(used);
    }

    /** Each thing once, in the order in which the findings name it. */
    private <T> List<T> gathered(Function<Finding, List<T>> what) {
        var all = new LinkedHashSet<T>();
        findings.forEach(finding -> all.addAll(what.apply(finding)));
        return List.copyOf(all);
    }
}
