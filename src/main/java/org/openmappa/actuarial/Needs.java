package org.openmappa.actuarial;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dynamic side of a predictor: answers of the assessment, drugs in use and kinds of earlier conviction. A question
 * without an entry, and a set that is null, is not recorded.
 */
public record Needs(
        Map<Need, Integer> answers,
        @Nullable Set<Drug> drugs,
        @Nullable Set<PastOffence> past) {
    private static final Needs UNKNOWN = new Needs(Map.of(), null, null);

    public Needs {
        answers = Map.copyOf(answers);
        drugs = drugs == null ? null : Set.copyOf(drugs);
        past = past == null ? null : Set.copyOf(past);
        answers.forEach(
                (need, score) -> Refuse.when(!need.allows(score), need.inWords() + " is not answered with " + score));
    }

    /** Nothing of the assessment is recorded. */
    public static Needs unknown() {
        return UNKNOWN;
    }

    public Needs with(Need need, int score) {
        var more = new EnumMap<Need, Integer>(Need.class);
        more.putAll(answers);
        more.put(need, score);
        return new Needs(more, drugs, past);
    }

    public Needs with(Need need, boolean answer) {
        return with(need, need.score(answer));
    }

    public Needs using(Set<Drug> used) {
        return new Needs(answers, used, past);
    }

    public Needs after(Set<PastOffence> convictions) {
        return new Needs(answers, drugs, convictions);
    }

    boolean answers(Need need) {
        return answers.containsKey(need);
    }

    /** What counts where the tool does not need the answer: an unanswered question counts nothing. */
    int score(Need need) {
        return answers.getOrDefault(need, 0);
    }

    boolean uses(Drug drug) {
        return drugs != null && drugs.contains(drug);
    }

    boolean has(PastOffence kind) {
        return past != null && past.contains(kind);
    }
}
