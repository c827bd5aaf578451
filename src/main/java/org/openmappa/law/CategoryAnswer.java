package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer to "is this person covered, and why": the category to record, every ground in force, those that
 * have ended, the steps, the editions they were read from, what is missing and what would change the answer.
 */
public record CategoryAnswer(
        LocalDate asAt,
        Verdict verdict,
        @Nullable Category category,
        List<Ground> grounds,
        List<Ground> ended,
        List<Step> explanation,
        List<String> missing,
        List<String> wouldChange,
        List<OnwardRoute> onward,
        List<String> doubts,
        List<Edition> editions)
        implements Answer {

    /** What the law says of the person on that day. */
    public enum Verdict {
        ELIGIBLE("MAPPA applies"),
        NEEDS_DECISION("Not MAPPA as it stands: only the Responsible Authority's decision could bring the person in"),
        CANNOT_TELL("Cannot tell whether MAPPA applies"),
        NO_RECORDED_OFFENCE("No recorded offence: MAPPA cannot apply");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    public CategoryAnswer {
        grounds = List.copyOf(grounds);
        ended = List.copyOf(ended);
        explanation = List.copyOf(explanation);
        missing = List.copyOf(missing);
        wouldChange = List.copyOf(wouldChange);
        onward = List.copyOf(onward);
        doubts = doubts == null ? List.of() : List.copyOf(doubts); // an answer kept before doubts were part of it
        editions = List.copyOf(editions);
    }

    @Override
    public String inWords() {
        return category == null ? verdict.inWords() : "Category %d: %s".formatted(category.number(), category.label());
    }

    @Override
    public List<Step> steps() {
        return explanation;
    }

    /** The one category to record, by the order that policy sets. */
    public Optional<Category> recorded() {
        return Optional.ofNullable(category);
    }

    public boolean isEligible() {
        return verdict == Verdict.ELIGIBLE;
    }

    public boolean isBlocked() {
        return verdict == Verdict.NO_RECORDED_OFFENCE;
    }
}
