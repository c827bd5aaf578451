package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer of a tool, of one shape for all of them: every term, their sum, the probabilities with their formula,
 * the band, what is missing and what the reader must know. {@code version} is null where a tool has only one; {@code
 * loweredFrom} is the band before a risk reduction; {@code asAt} is the day for which the score was worked out.
 */
public record Score(
        Tool tool,
        Verdict verdict,
        @Nullable Version version,
        @Nullable LocalDate asAt,
        List<Term> terms,
        double sum,
        List<Probability> probabilities,
        @Nullable Band band,
        @Nullable Band loweredFrom,
        List<String> missing,
        List<String> notes) {

    /** Whether there is a score at all. */
    public enum Verdict {
        SCORED,
        NOT_APPLICABLE,
        CANNOT_TELL
    }

    /** Static needs the criminal record only; dynamic needs all answers of the assessment as well. */
    public enum Version {
        STATIC,
        DYNAMIC
    }

    public Score {
        terms = List.copyOf(terms);
        probabilities = List.copyOf(probabilities);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    public Score on(@Nullable LocalDate day) {
        return new Score(tool, verdict, version, day, terms, sum, probabilities, band, loweredFrom, missing, notes);
    }

    public boolean isScored() {
        return verdict == Verdict.SCORED;
    }

    public Optional<Probability> probability(Horizon horizon) {
        return probabilities.stream().filter(p -> p.horizon() == horizon).findFirst();
    }

    /** The rounded percentage within two years, on which the parts of RSR and CSRP are added. */
    public Optional<BigDecimal> percentWithinTwoYears() {
        return probability(Horizon.TWO_YEARS).map(Probability::percent);
    }

    public String inWords() {
        return switch (verdict) {
            case CANNOT_TELL -> "Cannot tell, because not recorded: " + String.join("; ", missing);
            case NOT_APPLICABLE -> "Not applicable: " + String.join("; ", notes);
            case SCORED -> scoredInWords();
        };
    }

    private String scoredInWords() {
        var percentages = probabilities.stream().map(Probability::inWords).collect(Collectors.joining(", "));
        return percentages + (band == null ? "" : ": " + band.inWords());
    }
}
