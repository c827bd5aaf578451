package org.openmappa.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of the fields of a date: day, month or year. */
public record DatePart(
        String name,
        @Nullable String label,
        @Nullable String id,
        @Nullable String value,
        @Nullable String classes,
        @Nullable String inputmode,
        @Nullable String autocomplete,
        @Nullable String pattern) {

    public static DatePart of(String name, @Nullable String id, @Nullable String value, @Nullable String classes) {
        return new DatePart(name, null, id, value, classes, null, null, null);
    }

    public static List<DatePart> blank() {
        return List.of(
                of("day", null, null, "govuk-input--width-2"),
                of("month", null, null, "govuk-input--width-2"),
                of("year", null, null, "govuk-input--width-4"));
    }

    /** The parts of the named date as the form holds them; the day answers for the date when that is wrong as a whole. */
    public static List<DatePart> of(Form form, String date) {
        return blank().stream().map(part -> part.filled(form, date)).toList();
    }

    public String title() {
        return label != null ? label : name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
    }

    private DatePart filled(Form form, String date) {
        var field = date + "-" + name;
        var answers = "day".equals(name) && form.error(date) != null;
        var marked = form.marksPart(date, name) ? "govuk-input--error" : null;
        return of(name, answers ? date : field, form.value(field), Tokens.of(classes, marked));
    }
}
