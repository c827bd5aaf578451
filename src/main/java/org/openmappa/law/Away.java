package org.openmappa.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Time that section 83(6) disregards: on remand, in custody, in hospital or abroad. The day of release is free again;
 * without one the person is still away.
 */
public record Away(Where where, LocalDate from, @Nullable LocalDate released) {

    /** Where somebody is while no time runs. */
    public enum Where {
        REMAND("on remand"),
        SERVICE_CUSTODY("in service custody"),
        CUSTODY("in custody"),
        HOSPITAL("detained in hospital"),
        ABROAD("outside the United Kingdom");

        private final String words;

        Where(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    public Away {
        if (released != null && released.isBefore(from)) {
            throw new IllegalArgumentException("Nobody is released before being taken in");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (released == null || day.isBefore(released));
    }

    String inWords() {
        return where.inWords() + " from " + Words.of(from)
                + (released == null ? ", not yet released" : " to " + Words.of(released));
    }

    /** The first day from one on that is not disregarded; none while the person is still away. */
    static Optional<LocalDate> firstFree(LocalDate from, List<Away> spells) {
        var day = from;
        for (var spell : inOrder(spells)) {
            if (spell.covers(day)) {
                if (spell.released == null) {
                    return Optional.empty();
                }
                day = spell.released;
            }
        }
        return Optional.of(day);
    }

    /** The last day of so many days beginning with one, when disregarded days are not counted. */
    static Optional<LocalDate> lastOf(int days, LocalDate from, List<Away> spells) {
        var day = firstFree(from, spells);
        for (int n = 1; n < days && day.isPresent(); n++) {
            day = firstFree(day.get().plusDays(1), spells);
        }
        return day;
    }

    /** The last day of a period that stands still while somebody is away; none while they still are. */
    static Optional<LocalDate> lastBeside(List<Away> spells, LocalDate first, LocalDate plainLast) {
        var last = plainLast;
        var counted = first;
        for (var spell : inOrder(spells)) {
            if (spell.from.isAfter(last)) {
                break;
            }
            if (spell.released == null) {
                return Optional.empty();
            }
            var from = spell.from.isAfter(counted) ? spell.from : counted;
            if (spell.released.isAfter(from)) {
                last = last.plusDays(ChronoUnit.DAYS.between(from, spell.released));
                counted = spell.released;
            }
        }
        return Optional.of(last);
    }

    static String inWords(List<Away> spells) {
        return spells.isEmpty()
                ? "no disregarded time"
                : String.join("; ", inOrder(spells).stream().map(Away::inWords).toList());
    }

    private static List<Away> inOrder(List<Away> spells) {
        return spells.stream().sorted(Comparator.comparing(Away::from)).toList();
    }
}
