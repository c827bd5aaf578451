package org.openmappa.rules;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a case file: the facts, and what somebody expects to be answered. */
record RuleCase(String id, String area, Map<String, Object> facts, Map<String, @Nullable Object> expected) {
    private static final Set<String> NOT_COMPARED = Set.of("note", "reason");

    /** The keys to compare; free text never is. */
    Set<String> compared() {
        var keys = new LinkedHashSet<>(expected.keySet());
        keys.removeAll(NOT_COMPARED);
        return keys;
    }
}
