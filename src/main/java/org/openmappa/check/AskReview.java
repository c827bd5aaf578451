package org.openmappa.check;

import java.time.LocalDate;
import org.openmappa.law.Review;
import org.openmappa.law.ReviewApplication;
import org.openmappa.law.Ruling;
import org.openmappa.shared.Refused;

/** Answers who may ask for an end of indefinite notification, and from when (Sexual Offences Act 2003, ss.91A, 91B). */
public final class AskReview {
    private AskReview() {}

    /** Whether an application may be made at all, and the first day for it. */
    public record Answered(Ruling mayApply, Review from) {}

    /** @throws Refused where there is no day from which to count */
    public static Answered of(ReviewAsked asked) {
        return new Answered(ReviewApplication.by(asked.indefinite(), asked.underOrder()), from(asked));
    }

    private static Review from(ReviewAsked asked) {
        LocalDate determination = asked.determination();
        if (determination != null) {
            return Review.further(determination);
        }
        LocalDate first = asked.firstNotification();
        if (first == null) {
            throw new Refused("firstNotification", "Enter the first notification after release, or the last decision");
        }
        return Review.first(first, asked.age());
    }
}
