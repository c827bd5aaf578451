package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section 84(2) to (4): a change notified before it happens, with the day on which it is expected. It must be notified
 * again when it comes more than two days early, and its failing to come within three days is notified within six.
 */
public final class AdvanceNotice {
    private AdvanceNotice() {}

    /** {@code happened} is null while it has not happened by {@code asAt}. */
    public static Due of(LocalDate expected, @Nullable LocalDate happened, LocalDate asAt) {
        var early = Figure.of(Figure.Name.EARLY_DAYS);
        if (happened != null && happened.isBefore(expected.minusDays(early.number()))) {
            var change = Figure.of(Figure.Name.CHANGE_DAYS);
            return Due.by(
                    happened.plusDays(change.number() - 1L),
                    happened,
                    List.of(step(early, expected, happened, true)),
                    early,
                    change);
        }
        return happened != null && !happened.isAfter(overdueAfter(expected))
                ? Due.of(Outcome.NO, null, null, List.of(step(early, expected, happened, false)), early)
                : overdue(expected, asAt);
    }

    /** The last day on which the event still fits the notice. */
    private static LocalDate overdueAfter(LocalDate expected) {
        return expected.plusDays(Figure.of(Figure.Name.OVERDUE_DAYS).number() - 1L);
    }

    private static Due overdue(LocalDate expected, LocalDate asAt) {
        var overdue = Figure.of(Figure.Name.OVERDUE_DAYS);
        var correction = Figure.of(Figure.Name.CORRECTION_DAYS);
        boolean late = asAt.isAfter(overdueAfter(expected));
        var step = overdue.step("Expected on " + Words.of(expected) + "; seen on " + Words.of(asAt), Outcome.of(late));
        return late
                ? Due.by(
                        expected.plusDays(correction.number() - 1L),
                        overdueAfter(expected).plusDays(1),
                        List.of(step),
                        overdue,
                        correction)
                : Due.of(Outcome.NO, null, null, List.of(step), overdue);
    }

    private static Step step(Figure early, LocalDate expected, LocalDate happened, boolean tooEarly) {
        return early.step(
                "Expected on " + Words.of(expected) + ", happened on " + Words.of(happened), Outcome.of(tooEarly));
    }
}
