package org.openmappa.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section 85: notified again within a year of each notification; every seven days without a fixed address, since 13
 * August 2012. A period that would end away lasts until three days after that.
 */
public final class PeriodicDuty {
    private PeriodicDuty() {}

    /** {@code noFixedAbode} is null where nobody recorded it. */
    public static Due after(LocalDate lastNotified, @Nullable Boolean noFixedAbode, List<Away> away) {
        if (Figure.on(lastNotified, Figure.Name.PERIODIC_MONTHS).isEmpty()) {
            return Due.beforeTheTables(lastNotified, "Part 2 was in force", "SOA 2003 s.85");
        }
        var weekly = Figure.on(lastNotified, Figure.Name.NO_FIXED_ABODE_DAYS);
        if (noFixedAbode == null && weekly.isPresent()) {
            return cannotTell(lastNotified, weekly.get());
        }
        boolean roams = Boolean.TRUE.equals(noFixedAbode) && weekly.isPresent();
        return roams
                ? every(weekly.orElseThrow(), Length.ofDays(weekly.orElseThrow().number()), lastNotified, away)
                : every(yearly(), Length.ofMonths(yearly().number()), lastNotified, away);
    }

    private static Figure yearly() {
        return Figure.of(Figure.Name.PERIODIC_MONTHS);
    }

    private static Due every(Figure figure, Length length, LocalDate last, List<Away> away) {
        var plain = Anniversary.lastDay(last, length);
        var steps = new ArrayList<Step>();
        steps.add(figure.step("Last notified on " + Words.of(last) + ": by " + Words.of(plain), Outcome.YES));
        var by = extended(plain, away, steps);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(last, plain)) + 1;
        return Due.by(by, last, steps, figure).every(days).doubting(Doubt.YEAR_OF_SECTION_85, Doubt.ACT_OF_2026);
    }

    private static @Nullable LocalDate extended(LocalDate plain, List<Away> away, List<Step> steps) {
        if (away.stream().noneMatch(a -> a.covers(plain))) {
            return plain;
        }
        var resumed = Figure.of(Figure.Name.RESUMED_DAYS);
        var last = Away.lastOf(resumed.number(), plain, away);
        steps.add(InitialDuty.disregarded(away, last));
        steps.add(resumed.step(
                last.map(Words::of).orElse("Not recorded: the day of release"),
                last.isPresent() ? Outcome.YES : Outcome.UNKNOWN));
        return last.orElse(null);
    }

    private static Due cannotTell(LocalDate last, Figure weekly) {
        var step = Step.fact(
                "Somebody with a fixed address",
                weekly.citation(),
                "Not recorded whether the person has a fixed address: with one by "
                        + Words.of(Anniversary.lastDay(last, Length.ofMonths(yearly().number()))) + ", without by "
                        + Words.of(Anniversary.lastDay(last, Length.ofDays(weekly.number()))),
                Outcome.UNKNOWN);
        return Due.of(Outcome.YES, null, last, List.of(step), yearly(), weekly);
    }
}
