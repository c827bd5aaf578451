package org.openmappa.clocks;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The yearly bank holidays of England and Wales (Banking and Financial Dealings Act 1971, Sch 1, and by proclamation). */
final class BankHolidays {
    private BankHolidays() {}

    static Set<LocalDate> of(int year) {
        LocalDate easter = easter(year);
        LocalDate christmas = LocalDate.of(year, 12, 25);
        return Set.of(
                substitute(LocalDate.of(year, 1, 1)),
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, 5, 1).with(firstInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, 5, 1).with(lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, 8, 1).with(lastInMonth(DayOfWeek.MONDAY)),
                observedChristmas(christmas),
                observedBoxingDay(christmas));
    }

    private static LocalDate substitute(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static LocalDate observedChristmas(LocalDate christmas) {
        return switch (christmas.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> LocalDate.of(christmas.getYear(), 12, 27);
            default -> christmas;
        };
    }

    private static LocalDate observedBoxingDay(LocalDate christmas) {
        return switch (christmas.getDayOfWeek()) {
            case FRIDAY, SATURDAY -> LocalDate.of(christmas.getYear(), 12, 28);
            default -> christmas.plusDays(1);
        };
    }

    /** Easter Sunday by the Gregorian computus (anonymous algorithm, 1876). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
