package org.openmappa.risk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What makes serious harm more likely; the actions of the plan say which of these they answer. */
public record RiskFactor(
        UUID id,
        String description,
        @Nullable String trigger,
        Trend trend,
        @Nullable String endedBecause,
        @Nullable UUID sittingItem,
        int version) {

    public boolean stands() {
        return endedBecause == null;
    }
}
