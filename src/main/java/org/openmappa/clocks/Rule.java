package org.openmappa.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time limit as data: days (working days leave out weekends and bank holidays) or months, before or after a start. */
public record Rule(
        String key,
        int edition,
        String title,
        @Nullable Integer days,
        @Nullable Integer months,
        boolean workingDays,
        String source,
        boolean verified) {

    /** The last day on which it is done in time. */
    public LocalDate due(LocalDate start) {
        LocalDate day = months == null ? start : start.plusMonths(months);
        int count = days == null ? 0 : days;
        return workingDays ? afterWorkingDays(day, count) : day.plusDays(count);
    }

    private static LocalDate afterWorkingDays(LocalDate start, int count) {
        LocalDate day = start;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BankHolidays.of(day.getYear()).contains(day);
    }
}
