package org.openmappa.oversight;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One line of the trail of an area; the case is named only where the reader may open it. */
public record TrailLine(
        OffsetDateTime at,
        @Nullable String username,
        @Nullable String fullName,
        @Nullable String agency,
        String action,
        String what,
        String outcome,
        @Nullable String reference,
        long total) {}
