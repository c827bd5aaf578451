package org.openmappa.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, or what it starts with, and what is wrong with it. */
public final class Form {
    private static final Form BLANK = new Form(Map.of(), List.of());

    private final Map<String, List<String>> values;
    private final List<FieldError> errors;

    private Form(Map<String, List<String>> values, List<FieldError> errors) {
        this.values = Map.copyOf(values);
        this.errors = List.copyOf(errors);
    }

    public static Form blank() {
        return BLANK;
    }

    public static Form with(Map<String, String> values) {
        return new Form(FormValues.single(values), List.of());
    }

    public static Form typed(Map<String, List<String>> values, List<FieldError> errors) {
        return new Form(values, errors);
    }

    /** What the field holds; the parts of a date (dob-day) also come from a whole ISO date (dob). Empty when unset. */
    public String value(String name) {
        var typed = values(name);
        return typed.isEmpty() ? FormValues.datePart(name, values) : typed.getFirst();
    }

    /** What stands in this line of a sheet whose columns are fields of one name; empty beyond what was sent. */
    public String value(String column, int line) {
        List<String> typed = values(column);
        return line < typed.size() ? typed.get(line) : "";
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Everything that was typed, by name. */
    public Map<String, List<String>> all() {
        return values;
    }

    /** The first thing wrong with the field, if any. */
    public @Nullable String error(String name) {
        for (var error : errors) {
            if (error.name().equals(name)) {
                return error.message();
            }
        }
        return null;
    }

    /** The first thing wrong with a date as a whole or with one of its parts. */
    public @Nullable String dateError(String name) {
        for (var error : errors) {
            if (error.name().equals(name) || FormValues.isPartOf(error.name(), name)) {
                return error.message();
            }
        }
        return null;
    }

    /** Whether this part of a date is to be marked: it is wrong itself, or the date is wrong as a whole. */
    public boolean marksPart(String date, String part) {
        return error(date) != null || error(date + "-" + part) != null;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<FieldError> errors() {
        return errors;
    }
}
