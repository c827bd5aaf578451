package org.openmappa.law;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates and unanswered questions are worded in an explanation. */
final class Words {
    /** By their numbers: an explanation names many days, and a formatter takes its time. */
    private static final String[] MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
            .toArray(String[]::new);

    private Words() {}

    static String of(@Nullable LocalDate day) {
        return day == null
                ? "not recorded"
                : day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    static String answered(Outcome outcome) {
        return switch (outcome) {
            case YES -> "Recorded: yes";
            case NO -> "Recorded: no";
            case UNKNOWN -> "Not recorded";
        };
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
