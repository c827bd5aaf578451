package org.openmappa.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Typed text as it is accepted: no control characters, no invisible direction marks, ends trimmed; real dates only. */
public final class Plain {
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Plain() {}

    /** @throws IllegalArgumentException when the text holds characters that nobody types */
    static @Nullable String text(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (UNWANTED.matcher(text).find()) {
            throw new IllegalArgumentException("control characters");
        }
        return text.isEmpty() ? null : text;
    }

    /** @throws IllegalArgumentException when it is not a page from 1 to 99,999 */
    static @Nullable Integer page(@Nullable String typed) {
        if (typed == null || !typed.strip().matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("not a page");
        }
        return Integer.valueOf(typed.strip());
    }

    /** The same, where no words are an empty text. */
    static @Nullable String kept(@Nullable String typed) {
        String text = text(typed);
        return typed != null && text == null ? "" : text;
    }

    /** @throws IllegalArgumentException when it is not a real date between 1900 and 2200 */
    public static @Nullable LocalDate date(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(typed.strip(), DATE);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("out of range");
            }
            return date;
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("not a date", notADate);
        }
    }
}
