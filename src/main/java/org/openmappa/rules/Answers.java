package org.openmappa.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an area answers, by the names of the vocabulary; each answer can say why it is not what was expected. */
public final class Answers {
    private final Map<String, Given> given = new LinkedHashMap<>();

    /** An answer, and the step at which it parts from what somebody expected. */
    record Given(@Nullable Object value, Function<@Nullable Object, String> parting) {}

    /** The value of an answer that depends on a fact nobody stated. It equals nothing that can be expected. */
    public record CannotTell(String because) {
        @Override
        public String toString() {
            return "cannot tell, because " + because;
        }
    }

    /** An answer whose reason is the same whatever was expected. */
    public Answers with(String key, @Nullable Object value, String because) {
        return with(key, value, expected -> because);
    }

    public Answers with(String key, @Nullable Object value, Function<@Nullable Object, String> parting) {
        given.put(key, new Given(value, parting));
        return this;
    }

    Optional<Given> of(String key) {
        return Optional.ofNullable(given.get(key));
    }
}
