package org.openmappa.plans;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contingency of a plan, as one version of it stands. */
public record Contingency(
        UUID id,
        int number,
        String triggerSigns,
        String immediateSteps,
        String whoToCall,
        String outOfHours,
        @Nullable UUID sittingItem,
        OffsetDateTime recordedAt,
        String recordedBy) {}
