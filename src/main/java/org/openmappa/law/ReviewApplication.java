package org.openmappa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 91A(2): who may apply for a review at all. The day from which it may be made is section 91B's. */
public final class ReviewApplication {
    private static final String CITATION = "SOA 2003 s.91A(2)";

    private ReviewApplication() {}

    public static Ruling by(@Nullable Boolean indefinite, @Nullable Boolean underOrder) {
        var step = Step.all(
                "May apply for a review",
                CITATION,
                List.of(
                        fact("Subject to the notification requirements for an indefinite period", "(a)", indefinite),
                        fact(
                                "Not under a sexual offences prevention order or a sexual harm prevention order",
                                "(b)",
                                underOrder == null ? null : !underOrder)));
        return Ruling.of(
                        "May apply, from the qualifying date on",
                        step,
                        List.of(),
                        Figure.of(Figure.Name.QUALIFYING_YEARS).edition())
                .doubting(Doubt.SHPO_BARS_REVIEW);
    }

    private static Step fact(String rule, String limb, @Nullable Boolean answer) {
        var outcome = answer == null ? Outcome.UNKNOWN : Outcome.of(answer);
        var facts = answer == null ? "Not recorded: " + Words.lower(rule) : Words.answered(outcome);
        return Step.fact(rule, CITATION + limb, facts, outcome);
    }
}
