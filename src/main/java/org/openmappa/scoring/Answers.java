package org.openmappa.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was answered, by the name of the question; a question without an entry is not yet known. */
public record Answers(Map<String, Object> known) {
    public Answers {
        known = Map.copyOf(known);
    }

    boolean knows(String name) {
        return known.containsKey(name);
    }

    /** The same as if the question had not been answered. */
    Answers without(String name) {
        var less = new HashMap<>(known);
        less.remove(name);
        return new Answers(less);
    }

    /** The same, with one more answer. */
    Answers with(String name, Object answer) {
        var more = new HashMap<>(known);
        more.put(name, answer);
        return new Answers(more);
    }

    @Nullable
    LocalDate day(String name) {
        return (LocalDate) known.get(name);
    }

    @Nullable
    Integer number(String name) {
        return (Integer) known.get(name);
    }

    @Nullable
    BigDecimal percent(String name) {
        return (BigDecimal) known.get(name);
    }

    @Nullable
    Boolean yes(String name) {
        return (Boolean) known.get(name);
    }

    @Nullable
    String text(String name) {
        return (String) known.get(name);
    }

    <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        var said = text(name);
        return said == null ? null : Enum.valueOf(type, said);
    }

    <E extends Enum<E>> @Nullable Set<E> several(String name, Class<E> type) {
        if (!(known.get(name) instanceof Set<?> chosen)) {
            return null;
        }
        var all = EnumSet.noneOf(type);
        chosen.forEach(value -> all.add(Enum.valueOf(type, String.valueOf(value))));
        return all;
    }
}
