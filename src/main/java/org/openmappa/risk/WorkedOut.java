package org.openmappa.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.Probability;
import org.openmappa.actuarial.Score;
import org.openmappa.actuarial.Term;

/**
 * A score that was worked out here, as it is kept with the result of its tool: edition and version, percentages, and
 * every term, so that it can be checked when the tables have long moved on. {@code version} is null where a tool has only
 * one, {@code loweredFrom} is the band before a risk reduction, {@code asAt} the day of the assessment.
 */
public record WorkedOut(
        String tool,
        String edition,
        @Nullable String version,
        @Nullable LocalDate asAt,
        @Nullable Band loweredFrom,
        List<ScorePercentage> percentages,
        List<ScoreTerm> terms,
        double sum,
        List<String> missing,
        List<String> notes) {
    private static final int DECIMALS = 6;

    /** The percentage of people alike, and within what time: "within two years". */
    public record ScorePercentage(String within, BigDecimal percent) {
        static ScorePercentage of(Probability probability) {
            return new ScorePercentage(probability.horizon().inWords(), probability.percent());
        }
    }

    /** What was asked, what was answered, and what the answer added to the sum. */
    public record ScoreTerm(String name, String input, double value, double coefficient, double contribution) {
        static ScoreTerm of(Term term) {
            return new ScoreTerm(term.name(), term.input(), term.value(), term.coefficient(), term.contribution());
        }

        /** What it added, to six decimals. */
        public String said() {
            return WorkedOut.said(contribution);
        }
    }

    public String saidSum() {
        return said(sum);
    }

    private static String said(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    public static WorkedOut of(Score score) {
        return new WorkedOut(
                score.tool().name(),
                score.tool().edition(),
                score.version() == null ? null : score.version().name(),
                score.asAt(),
                Band.of(score.loweredFrom()),
                score.probabilities().stream().map(ScorePercentage::of).toList(),
                score.terms().stream().map(ScoreTerm::of).toList(),
                score.sum(),
                score.missing(),
                score.notes());
    }
}
