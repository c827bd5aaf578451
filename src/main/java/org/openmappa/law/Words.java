package org.openmappa.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates and unanswered questions are worded in an explanation. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    static String of(@Nullable LocalDate day) {
        return day == null ? "not recorded" : DAY.format(day);
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
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }
}
