package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one score is worked out, term by term. */
final class Working {
    private final Tool tool;
    private final List<Term> terms = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Score.@Nullable Version version;
    private @Nullable LocalDate asAt;

    Working(Tool tool) {
        this.tool = tool;
    }

    /** Asks for a fact; one that is not recorded is remembered in these words. */
    void need(@Nullable Object fact, String words) {
        if (fact == null) {
            missing.add(words);
        }
    }

    void add(Term term) {
        terms.add(term);
    }

    void note(String words) {
        notes.add(words);
    }

    void in(Score.Version used) {
        version = used;
    }

    void on(@Nullable LocalDate day) {
        asAt = day;
    }

    boolean lacks() {
        return !missing.isEmpty();
    }

    double sum() {
        return terms.stream().mapToDouble(Term::contribution).sum();
    }

    Score cannotTell() {
        return score(Score.Verdict.CANNOT_TELL, List.of(), null, null);
    }

    Score notApplicable(String why) {
        notes.addFirst(why);
        missing.clear();
        return score(Score.Verdict.NOT_APPLICABLE, List.of(), Band.NOT_APPLICABLE, null);
    }

    Score scored(List<Probability> probabilities, Band band) {
        return score(Score.Verdict.SCORED, probabilities, band, null);
    }

    /** The same with the band that a risk reduction leaves. */
    Score lowered(List<Probability> probabilities, Band before) {
        return score(Score.Verdict.SCORED, probabilities, before.lowered(), before);
    }

    /** The end of every tool with a logistic link: the band is that of the last, longest horizon. */
    Score linked(List<Link> links, Rounding rounding) {
        double sum = sum();
        var probabilities = links.stream().map(l -> l.of(sum, rounding)).toList();
        return scored(probabilities, tool.band(probabilities.getLast().percent()));
    }

    Score inPercent(BigDecimal percent) {
        var probability = new Probability(
                Horizon.TWO_YEARS,
                "the sum of the parts",
                percent.movePointLeft(2).doubleValue(),
                percent);
        return scored(List.of(probability), tool.band(percent));
    }

    private Score score(
            Score.Verdict verdict, List<Probability> probabilities, @Nullable Band band, @Nullable Band loweredFrom) {
        return new Score(tool, verdict, version, asAt, terms, sum(), probabilities, band, loweredFrom, missing, notes);
    }
}
