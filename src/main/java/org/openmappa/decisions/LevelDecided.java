package org.openmappa.decisions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A decision on the level as it is on record; {@code number} counts the decisions at the item. */
public record LevelDecided(
        int number,
        int level,
        List<String> criteria,
        String edition,
        String options,
        String reason,
        LocalDate nextReview,
        OffsetDateTime decidedAt,
        String decidedBy) {}
