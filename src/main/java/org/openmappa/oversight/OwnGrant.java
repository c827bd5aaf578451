package org.openmappa.oversight;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One reason why the reader can see a case. */
public record OwnGrant(
        String role,
        String source,
        String reason,
        @Nullable String givenBy,
        OffsetDateTime fromAt,
        @Nullable OffsetDateTime untilAt) {}
