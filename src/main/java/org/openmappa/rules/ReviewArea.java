package org.openmappa.rules;

import java.util.Set;
import org.openmappa.law.Review;
import org.openmappa.law.ReviewApplication;

/** Sexual Offences Act 2003, sections 91A and 91B: who may ask for a review, and from when. */
record ReviewArea() implements Area {
    @Override
    public String name() {
        return "REVIEW";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "age_at_relevant_date",
                "first_notification_after_release",
                "determination_to_continue",
                "indefinite",
                "subject_to_shpo_or_sopo");
    }

    @Override
    public Answers answer(Facts facts) {
        var answers = new Answers();
        qualifying(facts, answers);
        further(facts, answers);
        var may = ReviewApplication.by(facts.flag("indefinite"), facts.flag("subject_to_shpo_or_sopo"));
        return answers.with("may_apply", Told.outcome(may.outcome(), may.missing()), Parting.of(may));
    }

    private static void qualifying(Facts facts, Answers answers) {
        var first = facts.date("first_notification_after_release");
        if (first == null) {
            answers.with(
                    "qualifying_date",
                    new Answers.CannotTell("first_notification_after_release is not stated"),
                    "SOA 2003 s.91B(2)");
        } else {
            var review = Review.first(first, facts.count("age_at_relevant_date"));
            answers.with(
                    "qualifying_date", Told.orMissing(review.qualifyingDate(), review.missing()), Parting.of(review));
        }
    }

    private static void further(Facts facts, Answers answers) {
        var determination = facts.date("determination_to_continue");
        if (determination == null) {
            answers.with(
                    "further_qualifying_date",
                    new Answers.CannotTell("determination_to_continue is not stated"),
                    "SOA 2003 s.91B(3)");
        } else {
            var review = Review.further(determination);
            answers.with("further_qualifying_date", review.qualifyingDate(), Parting.of(review));
        }
    }
}
