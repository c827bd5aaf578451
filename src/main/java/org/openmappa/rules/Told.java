package org.openmappa.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Outcome;

/** Answers of the law in the values of the vocabulary. */
final class Told {
    private Told() {}

    /** True or false; or what is missing. */
    static Object outcome(Outcome outcome, List<String> missing) {
        return outcome == Outcome.UNKNOWN ? cannot(missing) : outcome == Outcome.YES;
    }

    /** The value, or what is missing where there is none. */
    static @Nullable Object orMissing(@Nullable Object value, List<String> missing) {
        return value == null && !missing.isEmpty() ? cannot(missing) : value;
    }

    static Answers.CannotTell cannot(List<String> missing) {
        return new Answers.CannotTell(missing.isEmpty() ? "a fact is not stated" : String.join("; ", missing));
    }
}
