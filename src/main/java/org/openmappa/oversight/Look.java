package org.openmappa.oversight;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One entry of the trail as a reader sees it; {@code emergency} when it was made under emergency access. */
public record Look(
        OffsetDateTime at,
        @Nullable String fullName,
        @Nullable String agency,
        String action,
        String what,
        String outcome,
        boolean emergency,
        long total) {}
