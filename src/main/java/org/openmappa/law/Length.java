package org.openmappa.law;

import java.time.LocalDate;

/** How long a sentence, order or period is, as the court says it: in calendar months, and days. */
public record Length(int months, int days) {
    static final Length NONE = new Length(0, 0);

    public Length {
        if (months < 0 || months > 2400 || days < 0 || days > 40_000) {
            throw new IllegalArgumentException("A length is between 0 days and 200 years");
        }
    }

    public static Length ofMonths(int months) {
        return new Length(months, 0);
    }

    public static Length ofYears(int years) {
        return new Length(years * 12, 0);
    }

    public static Length ofDays(int days) {
        return new Length(0, days);
    }

    LocalDate after(LocalDate start) {
        return start.plusMonths(months).plusDays(days);
    }

    /** Months are calendar months, so how 183 days compare with six months depends on the day they start. */
    int comparedWith(int otherMonths, LocalDate start) {
        return after(start).compareTo(start.plusMonths(otherMonths));
    }

    /** Half of it; half a month is taken as 15 days. */
    Length halved() {
        return new Length(months / 2, months % 2 * 15 + days / 2);
    }

    public String inWords() {
        if (days == 0) {
            return monthsInWords();
        }
        return months == 0 ? count(days, "day") : monthsInWords() + " and " + count(days, "day");
    }

    private String monthsInWords() {
        if (months < 24 && months != 12) {
            return count(months, "month");
        }
        var years = count(months / 12, "year");
        return months % 12 == 0 ? years : years + " and " + count(months % 12, "month");
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
