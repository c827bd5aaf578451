package org.openmappa.risk;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A written explanation of a disagreement. */
public record Explanation(
        UUID id,
        String disagreement,
        String explanation,
        @Nullable UUID sittingItem,
        OffsetDateTime recordedAt,
        String recordedBy) {}
