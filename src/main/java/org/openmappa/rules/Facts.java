package org.openmappa.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The facts of a case by name. A fact that is left out, or null, is unknown and comes back as null. */
public final class Facts {
    private final Map<String, Object> given;

    Facts(Map<String, Object> given) {
        this.given = given;
    }

    boolean has(String key) {
        return given.get(key) != null;
    }

    /** The facts that an area does not know, by name. */
    Set<String> beyond(Set<String> known) {
        var beyond = new TreeSet<>(given.keySet());
        beyond.removeAll(known);
        return beyond;
    }

    public @Nullable String text(String key) {
        var value = given.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(key, value, "a text in quotes");
    }

    public String text(String key, String otherwise) {
        var text = text(key);
        return text == null ? otherwise : text;
    }

    public @Nullable Boolean flag(String key) {
        var value = given.get(key);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw wrong(key, value, "true or false");
    }

    /** Whether it is stated to be so: unknown is no. */
    public boolean isTrue(String key) {
        return Boolean.TRUE.equals(flag(key));
    }

    public @Nullable BigDecimal number(String key) {
        var value = given.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw wrong(key, value, "a number");
    }

    public @Nullable Integer integer(String key) {
        var number = number(key);
        try {
            return number == null ? null : Integer.valueOf(number.intValueExact());
        } catch (ArithmeticException e) {
            throw wrong(key, String.valueOf(number), "a whole number");
        }
    }

    /** A count, a length or an age: a whole number that is not below zero. */
    public @Nullable Integer count(String key) {
        var number = integer(key);
        if (number != null && number < 0) {
            throw wrong(key, number, "zero or more");
        }
        return number;
    }

    public @Nullable LocalDate date(String key) {
        var text = text(key);
        return text == null ? null : day(key, text);
    }

    /** The first of these days that is stated. */
    public @Nullable LocalDate firstDate(String... keys) {
        for (var key : keys) {
            var day = date(key);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    public List<LocalDate> dates(String key) {
        var days = new ArrayList<LocalDate>();
        for (var each : list(key)) {
            days.add(day(key, String.valueOf(each)));
        }
        return days;
    }

    /** The parts of a list of objects; each part knows what the case states for all of them, and its own facts. */
    List<Facts> parts(String key, Set<String> known) {
        var parts = new ArrayList<Facts>();
        for (var each : list(key)) {
            if (!(each instanceof Map<?, ?> own)) {
                throw wrong(key, each, "a list of objects");
            }
            var all = new LinkedHashMap<>(given);
            all.remove(key);
            own.forEach((k, v) -> all.put(String.valueOf(k), v));
            parts.add(new Facts(all).onlyOf(known, key));
        }
        return parts;
    }

    private Facts onlyOf(Set<String> known, String where) {
        var beyond = beyond(known);
        if (!beyond.isEmpty()) {
            throw new IllegalArgumentException("unknown fact in " + where + ": " + String.join(", ", beyond));
        }
        return this;
    }

    private List<?> list(String key) {
        var value = given.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(key, value, "a list");
    }

    private static LocalDate day(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(key, text, "a day such as 2024-05-07");
        }
    }

    private static IllegalArgumentException wrong(String key, Object value, String wanted) {
        return new IllegalArgumentException("%s: '%s' is not %s".formatted(key, value, wanted));
    }
}
