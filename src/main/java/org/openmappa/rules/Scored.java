package org.openmappa.rules;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.Horizon;
import org.openmappa.actuarial.Probability;
import org.openmappa.actuarial.Score;
import org.openmappa.actuarial.Term;

/** The score of a risk tool in the values of the vocabulary, and the terms at which somebody should look. */
final class Scored {
    private final Score score;
    private final Answers answers;

    Scored(Score score, Answers answers) {
        this.score = score;
        this.answers = answers;
    }

    Scored points() {
        return with("points", score.isScored() ? score.sum() : null);
    }

    Scored band() {
        return with("band", score.band());
    }

    Scored version() {
        return with("version", score.version());
    }

    Scored percent(String key, Horizon horizon) {
        return of(key, horizon, Probability::percent);
    }

    Scored probability(String key, Horizon horizon) {
        return of(key, horizon, Probability::value);
    }

    /** An answer that follows from the score; nothing is known of it where the score cannot be told. */
    Scored with(String key, @Nullable Object value) {
        boolean open = score.verdict() == Score.Verdict.CANNOT_TELL;
        answers.with(key, open ? Told.cannot(score.missing()) : value, parting(score));
        return this;
    }

    Answers answers() {
        return answers;
    }

    private Scored of(String key, Horizon horizon, Function<Probability, Object> told) {
        return with(key, score.probability(horizon).map(told).orElse(null));
    }

    /** The terms that count, with the tool and what it says in the end. */
    static String parting(Score score) {
        var terms = score.terms().stream()
                .filter(t -> t.contribution() != 0)
                .map(Scored::inWords)
                .collect(Collectors.joining("; "));
        var notes = score.isScored() ? score.notes().stream().collect(Collectors.joining("; ")) : "";
        return "%s: %s (%s) %s"
                .formatted(score.tool().inWords(), score.inWords(), terms, notes)
                .strip();
    }

    private static String inWords(Term term) {
        return "%s: %s, %s".formatted(term.name(), term.input(), term.contribution());
    }
}
