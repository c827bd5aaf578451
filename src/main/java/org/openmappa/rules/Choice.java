package org.openmappa.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A fact that is one of a few names. */
final class Choice {
    private Choice() {}

    static <E extends Enum<E>> @Nullable E of(Facts facts, String key, Class<E> type) {
        var said = facts.text(key);
        if (said == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: '%s' is not one of %s".formatted(key, said, Arrays.toString(type.getEnumConstants()))));
    }
}
