package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether Part 4 of the Counter-Terrorism Act 2008 applies to somebody, and for how long. It starts on the day of being
 * dealt with, but unlike a sexual offender's period it stands still in custody, in hospital and abroad.
 */
public record TerrorismNotificationPeriod(
        Outcome applies,
        @Nullable Integer years,
        LocalDate startsOn,
        @Nullable LocalDate lastDay,
        List<Step> steps,
        List<String> missing,
        List<Edition> editions)
        implements Answer {
    private static final LawTable TABLE = LawTable.read("cta-2008-section-53");
    private static final List<Row> ROWS = TABLE.map(Row::of);
    private static final int YOUNGEST = 16;

    /** One row of section 53. */
    private record Row(int age, String kind, int atLeast, int years, String inWords, String citation) {
        static Row of(LawTable.Row row) {
            return new Row(
                    Objects.requireNonNull(row.number("minimum_age")),
                    row.text("dealt_with"),
                    Objects.requireNonNullElse(row.number("at_least_months"), 0),
                    Objects.requireNonNull(row.number("years")),
                    row.text("in_words"),
                    "CTA 2008 " + row.text("citation"));
        }

        Outcome fits(Conviction conviction) {
            var oldEnough = age == 0 ? Outcome.YES : Age.reachedWhenDealtWith(age, conviction, conviction.foundOn());
            return Outcome.all(List.of(oldEnough, fitsSentence(conviction)));
        }

        private Outcome fitsSentence(Conviction conviction) {
            if (kind.isEmpty()) {
                return Outcome.YES;
            }
            var dealtWith = conviction.dealtWith().isOneOf(Disposal.Kind.valueOf(kind));
            return dealtWith == Outcome.YES && atLeast > 0 ? longEnough(conviction) : dealtWith;
        }

        private Outcome longEnough(Conviction conviction) {
            var term = conviction.sentence().term();
            return term == null
                    ? Outcome.UNKNOWN
                    : Outcome.of(term.comparedWith(atLeast, conviction.dealtWithOn()) >= 0);
        }
    }

    public TerrorismNotificationPeriod {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
        editions = List.copyOf(editions);
    }

    public static TerrorismNotificationPeriod of(Conviction conviction) {
        return of(conviction, List.of());
    }

    /** With the time in custody, in hospital and abroad, which section 53(7) leaves out. */
    public static TerrorismNotificationPeriod of(Conviction conviction, List<Away> away) {
        var applies = Step.all(
                "Part 4 applies",
                "CTA 2008 ss.44, 45",
                Stream.concat(Stream.of(oldEnough(conviction)), CategoryFour.whenever(conviction).stream())
                        .toList());
        return applies.outcome() == Outcome.NO
                ? new TerrorismNotificationPeriod(
                        Outcome.NO, null, conviction.dealtWithOn(), null, List.of(applies), List.of(), editionsUsed())
                : measured(conviction, applies, away);
    }

    private static TerrorismNotificationPeriod measured(Conviction conviction, Step applies, List<Away> away) {
        var row = rowFor(conviction);
        var steps = new ArrayList<>(
                List.of(applies, row.map(r -> step(r, conviction)).orElseGet(() -> open(conviction))));
        var start = conviction.dealtWithOn();
        var last =
                row.flatMap(r -> Away.lastBeside(away, start, Anniversary.lastDay(start, Length.ofYears(r.years()))));
        steps.add(Step.law(
                "Time in custody, in hospital and abroad does not count",
                "CTA 2008 s.53(7)",
                Away.inWords(away),
                true));
        var missing =
                steps.stream().flatMap(s -> s.missing().stream()).distinct().toList();
        return new TerrorismNotificationPeriod(
                applies.outcome(),
                row.map(Row::years).orElse(null),
                start,
                last.orElse(null),
                steps,
                missing,
                editionsUsed());
    }

    /** The first row that fits; none where an earlier one might. */
    private static Optional<Row> rowFor(Conviction conviction) {
        return ROWS.stream()
                .filter(r -> r.fits(conviction) != Outcome.NO)
                .findFirst()
                .filter(r -> r.fits(conviction) == Outcome.YES);
    }

    private static Step oldEnough(Conviction conviction) {
        var on = conviction.dealtWithOn();
        var reached = Age.reachedWhenDealtWith(YOUNGEST, conviction, on);
        return Step.fact(
                "Aged 16 or over when dealt with", "CTA 2008 s.44", Age.whenDealtWith(conviction, on), reached);
    }

    private static Step step(Row row, Conviction conviction) {
        var facts = conviction.sentence().inWords() + "; " + Age.whenDealtWith(conviction, conviction.dealtWithOn());
        return Step.law(
                "Section 53 gives %d years for: %s".formatted(row.years(), row.inWords()), row.citation(), facts, true);
    }

    private static Step open(Conviction conviction) {
        boolean age = Age.reachedWhenDealtWith(18, conviction, conviction.foundOn()) == Outcome.UNKNOWN;
        return Step.law(
                "Section 53 gives the period",
                TABLE.cite(),
                age ? "Not recorded: the offender's date of birth" : "Not recorded: the sentence or its length",
                Outcome.UNKNOWN);
    }

    private static List<Edition> editionsUsed() {
        return List.of(TABLE.edition(), QualifyingSentences.SECTION_45.edition(), Schedule15.TABLE.edition());
    }

    @Override
    public String inWords() {
        return switch (applies) {
            case NO -> "Part 4 does not apply";
            case UNKNOWN -> "Cannot tell whether Part 4 applies";
            case YES ->
                years == null
                        ? "Cannot tell how long"
                        : years + " years from " + Words.of(startsOn) + ", time away left out";
        };
    }

    @Override
    public List<String> wouldChange() {
        return steps.stream()
                .flatMap(s -> s.decisive().stream())
                .map(s -> "Whether Part 4 applies turns on this: " + s.inWords())
                .distinct()
                .toList();
    }

    @Override
    public List<String> doubts() {
        return List.of(Doubt.SCHEDULE_19ZA.inWords());
    }
}
