package org.openmappa.disclosure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a disclosure, as recorded. */
public record FollowUp(
        UUID decisionId,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate undertakingOn,
        String whatHappened,
        OffsetDateTime recordedAt,
        String recordedBy) {}
