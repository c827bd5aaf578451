package org.openmappa.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Section 84(1)(c) and (6): staying at premises that were not notified, for seven days in one stretch or together in
 * any twelve months. A night counts as the day on which it begins.
 */
public final class StayDuty {
    private StayDuty() {}

    public static Due of(Collection<LocalDate> nights, List<Away> away) {
        var days = Figure.of(Figure.Name.STAY_DAYS);
        var window = Figure.of(Figure.Name.STAY_WINDOW_MONTHS);
        var reached = reached(List.copyOf(new TreeSet<>(nights)), days.number(), window.number());
        var step = Step.fact(
                "Seven days at other premises within twelve months",
                days.citation(),
                nights.size() + " nights; "
                        + reached.map(d -> "the seventh on " + Words.of(d)).orElse("never seven within twelve months"),
                Outcome.of(reached.isPresent()));
        return reached.map(day -> due(day, step, away))
                .orElseGet(() -> Due.of(Outcome.NO, null, null, List.of(step), days, window));
    }

    private static Due due(LocalDate reached, Step step, List<Away> away) {
        var change = Figure.of(Figure.Name.CHANGE_DAYS);
        var last = Away.lastOf(change.number(), reached, away);
        var steps = List.of(step, InitialDuty.disregarded(away, last));
        return Due.by(last.orElse(null), reached, steps, Figure.of(Figure.Name.STAY_DAYS), change);
    }

    private static Optional<LocalDate> reached(List<LocalDate> sorted, int days, int months) {
        for (int last = days - 1; last < sorted.size(); last++) {
            var end = Anniversary.lastDay(sorted.get(last - days + 1), Length.ofMonths(months));
            if (!sorted.get(last).isAfter(end)) {
                return Optional.of(sorted.get(last));
            }
        }
        return Optional.empty();
    }
}
