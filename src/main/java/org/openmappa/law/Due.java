package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether something must be notified, and by when. {@code reached} is the day on which the duty arose, {@code
 * everyDays} how often it comes back. What is null cannot be told, or does not apply.
 */
public record Due(
        Outcome required,
        @Nullable LocalDate by,
        @Nullable LocalDate reached,
        @Nullable Integer everyDays,
        List<Step> steps,
        List<String> missing,
        List<String> wouldChange,
        List<String> doubts,
        List<Edition> editions)
        implements Answer {

    public Due {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
        wouldChange = List.copyOf(wouldChange);
        doubts = List.copyOf(doubts);
        editions = List.copyOf(editions);
    }

    static Due by(@Nullable LocalDate day, LocalDate reached, List<Step> steps, Figure... figures) {
        return of(Outcome.YES, day, reached, steps, figures);
    }

    static Due of(
            Outcome required,
            @Nullable LocalDate by,
            @Nullable LocalDate reached,
            List<Step> steps,
            Figure... figures) {
        var missing =
                steps.stream().flatMap(s -> s.missing().stream()).distinct().toList();
        var unread = Stream.of(figures)
                .filter(f -> !f.verified())
                .map(f -> Doubt.FIGURE_NOT_READ.inWords() + ": " + f.inWords());
        var changes = steps.stream()
                .flatMap(s -> s.decisive().stream())
                .map(s -> "Would be otherwise if this were: " + s.inWords())
                .distinct()
                .toList();
        var editions = Stream.of(figures).map(Figure::edition).distinct().toList();
        return new Due(required, by, reached, null, steps, missing, changes, unread.toList(), editions);
    }

    /** A day before the duties, or before the tables that hold them. */
    static Due beforeTheTables(LocalDate day, String rule, String citation) {
        var why = "The tables do not reach back to " + Words.of(day);
        return of(Outcome.UNKNOWN, null, null, List.of(Step.law(rule, citation, why, Outcome.UNKNOWN)));
    }

    Due every(int days) {
        return new Due(required, by, reached, days, steps, missing, wouldChange, doubts, editions);
    }

    Due first(Step step) {
        var all = Stream.concat(Stream.of(step), steps.stream()).toList();
        return new Due(required, by, reached, everyDays, all, missing, wouldChange, doubts, editions);
    }

    Due doubting(Doubt... more) {
        var all = Stream.concat(doubts.stream(), Stream.of(more).map(Doubt::inWords))
                .distinct()
                .toList();
        return new Due(required, by, reached, everyDays, steps, missing, wouldChange, all, editions);
    }

    @Override
    public String inWords() {
        return switch (required) {
            case NO -> "Nothing to notify";
            case UNKNOWN -> "Cannot tell whether it must be notified";
            case YES -> by == null ? "To be notified; cannot tell by when" : "To be notified by " + Words.of(by);
        };
    }
}
