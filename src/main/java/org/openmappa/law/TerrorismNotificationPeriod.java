package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long Part 4 of the Counter-Terrorism Act 2008 lasts for somebody it applies to. It starts on the day of being
 * dealt with, but time in custody does not count, so unlike a sexual offender's period it has no last day here.
 */
public record TerrorismNotificationPeriod(
        @Nullable Integer years, LocalDate startsOn, String reason, String citation, List<String> missing) {
    private static final LawTable TABLE = LawTable.read("cta-2008-section-53");
    private static final List<Row> ROWS = TABLE.map(Row::of);

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
            var oldEnough = age == 0 ? Outcome.YES : Age.reached(age, conviction.born(), conviction.foundOn());
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
        missing = List.copyOf(missing);
    }

    public static Edition edition() {
        return TABLE.edition();
    }

    public static TerrorismNotificationPeriod of(Conviction conviction) {
        for (var row : ROWS) {
            var fits = row.fits(conviction);
            if (fits == Outcome.YES) {
                return new TerrorismNotificationPeriod(
                        row.years(), conviction.dealtWithOn(), row.inWords(), row.citation(), List.of());
            }
            if (fits == Outcome.UNKNOWN) {
                return cannotTell(conviction);
            }
        }
        throw new IllegalStateException("Section 53 has a row for any other case");
    }

    private static TerrorismNotificationPeriod cannotTell(Conviction conviction) {
        var missing = new ArrayList<String>();
        if (conviction.born() == null) {
            missing.add("Not recorded: the offender's date of birth");
        }
        if (conviction.dealtWith() == Disposal.Kind.NOT_KNOWN
                || conviction.sentence().term() == null) {
            missing.add("Not recorded: the sentence or its length");
        }
        return new TerrorismNotificationPeriod(
                null, conviction.dealtWithOn(), "Cannot tell how long", TABLE.cite(), missing);
    }
}
