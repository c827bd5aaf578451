package org.openmappa.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sanctions for sexual offences by kind. A record that states one kind states all that there are: a kind beside it that
 * is left out counts as none, as in the published examples. Where no kind is stated nothing is known.
 */
record SexualCounts(Facts facts, List<String> kinds) {

    @Nullable
    Integer of(String kind) {
        var count = facts.count(kind);
        return count == null && kinds.stream().anyMatch(facts::has) ? Integer.valueOf(0) : count;
    }
}
