package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Section 82(3) and (4): terms imposed together for Schedule 3 offences count as one, with no time counted twice.
 * Each term is a stretch of time; together they are as long as the ground they cover.
 */
final class Terms {
    private Terms() {}

    private record Stretch(int fromMonths, int fromDays, int toMonths, int toDays) {
        static Stretch of(Sentence sentence) {
            var wait = sentence.startsAfter();
            var term = Objects.requireNonNull(sentence.detention());
            return new Stretch(wait.months(), wait.days(), wait.months() + term.months(), wait.days() + term.days());
        }

        LocalDate start(LocalDate day) {
            return day.plusMonths(fromMonths).plusDays(fromDays);
        }

        LocalDate end(LocalDate day) {
            return day.plusMonths(toMonths).plusDays(toDays);
        }

        Stretch upTo(Stretch other) {
            return new Stretch(fromMonths, fromDays, other.toMonths, other.toDays);
        }
    }

    static @Nullable Length together(Conviction conviction, Collection<Conviction> others) {
        var own = conviction.sentence().detention();
        if (own == null || conviction.dealtWith() != Disposal.Kind.CUSTODY) {
            return own;
        }
        var day = conviction.dealtWithOn();
        var covered = covered(stretches(conviction, others), day);
        return covered.comparedWith(0, day) > 0 && covered.after(day).isAfter(own.after(day)) ? covered : own;
    }

    private static List<Stretch> stretches(Conviction conviction, Collection<Conviction> others) {
        var together = new ArrayList<Conviction>();
        together.add(conviction);
        others.stream().filter(o -> countsWith(conviction, o)).forEach(together::add);
        var day = conviction.dealtWithOn();
        return together.stream()
                .map(c -> Stretch.of(c.sentence()))
                .sorted(Comparator.comparing((Stretch s) -> s.start(day)).thenComparing(s -> s.end(day)))
                .toList();
    }

    private static boolean countsWith(Conviction conviction, Conviction other) {
        return isTerm(conviction, other)
                && Objects.equals(
                        other.sentence().imposedOn(), conviction.sentence().imposedOn())
                && Subject.toNotification(other).holds();
    }

    /** Whether a term of another day runs on when this one begins; such terms are not added together here. */
    static boolean meetsTermOfAnotherDay(Conviction conviction, Collection<Conviction> others) {
        var from = conviction.dealtWithOn();
        return conviction.dealtWith() == Disposal.Kind.CUSTODY
                && others.stream()
                        .filter(o -> isTerm(conviction, o)
                                && Subject.toNotification(o).holds())
                        .anyMatch(o -> o.dealtWithOn().isBefore(from) && !end(o).isBefore(from));
    }

    private static LocalDate end(Conviction other) {
        return Stretch.of(other.sentence()).end(other.dealtWithOn());
    }

    private static boolean isTerm(Conviction conviction, Conviction other) {
        return !other.equals(conviction)
                && other.dealtWith() == Disposal.Kind.CUSTODY
                && other.sentence().detention() != null
                && other.sentence().imposedOn() != null;
    }

    private static Length covered(List<Stretch> stretches, LocalDate day) {
        int months = 0;
        int days = 0;
        for (var stretch : merged(stretches, day)) {
            months += stretch.toMonths() - stretch.fromMonths();
            days += stretch.toDays() - stretch.fromDays();
        }
        return new Length(Math.max(0, months), Math.max(0, days));
    }

    private static List<Stretch> merged(List<Stretch> sorted, LocalDate day) {
        var merged = new ArrayList<Stretch>();
        for (var next : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.start(day).isAfter(last.end(day))) {
                merged.add(next);
            } else if (next.end(day).isAfter(last.end(day))) {
                merged.set(merged.size() - 1, last.upTo(next));
            }
        }
        return merged;
    }
}
