package org.openmappa.access;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One line of "who can see this". */
public record GrantShown(
        String fullName,
        String agency,
        String role,
        String source,
        String reason,
        OffsetDateTime fromAt,
        @Nullable OffsetDateTime untilAt) {}
