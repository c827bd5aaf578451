package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;

/** Category 1, section 327(2): subject to the notification requirements of the Sexual Offences Act 2003. */
final class CategoryOne {
    private static final String CITATION = "CJA 2003 s.327(2)";

    private CategoryOne() {}

    static List<Finding> on(List<Listed> known, List<Standing> standings, LocalDate asAt) {
        var all = known.stream().map(Listed::conviction).toList();
        return known.stream()
                .map(k -> finding(k, NotificationPeriod.of(k.conviction(), all), asAt))
                .map(f -> freed(f, standings, asAt))
                .toList();
    }

    /** A review, or a conviction quashed, ends what had begun by then; a later conviction begins anew. */
    private static Finding freed(Finding finding, List<Standing> standings, LocalDate asAt) {
        return standings.stream()
                .filter(s -> s.kind() == Standing.Kind.FREED_FROM_SOA_PART_2 && s.runsOn(asAt))
                .filter(s -> !finding.ground().from().isAfter(s.from()))
                .findFirst()
                .map(s -> finding.endedBy(s))
                .orElse(finding);
    }

    private static Finding finding(Listed listed, NotificationPeriod period, LocalDate asAt) {
        var step = Step.all("Category 1 on " + listed.inWords(), CITATION, steps(period, asAt));
        var over = period.isSubject() && period.runsOn(asAt) == Outcome.NO;
        var unknown = period.isSubject() ? period.missing() : List.<String>of();
        return new Finding(
                ground(listed, period),
                over ? period.explanation() : step,
                over,
                unknown,
                period.doubts(),
                period.editions());
    }

    private static List<Step> steps(NotificationPeriod period, LocalDate asAt) {
        return period.subject() == Outcome.NO
                ? List.of(period.explanation())
                : List.of(period.explanation(), stillRuns(period, asAt));
    }

    private static Step stillRuns(NotificationPeriod period, LocalDate asAt) {
        var facts =
                period.inWords() + ", last day " + (period.lastDay() == null ? "none set" : Words.of(period.lastDay()));
        var outcome = period.runsOn(asAt);
        return Step.law(
                "The notification period runs on " + Words.of(asAt),
                "SOA 2003 s.82",
                outcome == Outcome.UNKNOWN ? String.join("; ", period.missing()) : facts,
                outcome);
    }

    private static Ground ground(Listed listed, NotificationPeriod period) {
        return new Ground(
                Category.ONE,
                CITATION + "; " + cited(listed.conviction()),
                "Subject to notification requirements for " + listed.inWords() + ": " + Words.lower(period.inWords()),
                period.relevantDate() == null ? listed.conviction().foundOn() : period.relevantDate(),
                period.lastDay(),
                period.duration() == NotificationPeriod.Duration.INDEFINITE
                        ? "a review (SOA 2003 ss.91A-91F) or an appeal; the period is indefinite"
                        : "the end of the notification period",
                Ground.EndSource.STATUTE,
                listed.index());
    }

    private static String cited(Conviction conviction) {
        return Schedule3.of(conviction.offence()).map(Schedule3.Row::citation).orElse(Schedule3.TABLE.cite());
    }
}
