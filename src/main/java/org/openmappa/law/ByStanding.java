package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;

/** Statuses that section 327 names for themselves: by an order, a foreign conviction or an older edition of the Act. */
final class ByStanding {
    private ByStanding() {}

    static List<Finding> on(List<Standing> standings, Section327 law, LocalDate asAt) {
        return standings.stream()
                .filter(s -> s.kind() != Standing.Kind.FREED_FROM_SOA_PART_2
                        && !s.from().isAfter(asAt))
                .map(s -> finding(s, law, asAt))
                .toList();
    }

    private static Finding finding(Standing standing, Section327 law, LocalDate asAt) {
        var kind = standing.kind();
        var step = Step.all(
                "Category %d: %s".formatted(kind.category().number(), Words.lower(kind.label())),
                kind.citation(),
                List.of(
                        Step.law(
                                "Section 327 names it on that day",
                                kind.citation(),
                                Words.of(asAt),
                                kind.isKnownTo(law)),
                        Step.fact(kind.label(), kind.citation(), standing.source(), Outcome.YES)));
        var ground = new Ground(
                kind.category(),
                kind.citation(),
                kind.label() + ": " + standing.source(),
                standing.from(),
                standing.until(),
                "the end of the requirements",
                Ground.EndSource.STATUTE,
                null);
        return Finding.of(ground, step, asAt);
    }
}
