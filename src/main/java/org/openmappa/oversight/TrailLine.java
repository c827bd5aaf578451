package org.openmappa.oversight;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail of an area; the case is named only where the reader may open it.
 *
 * @param machine name of the machine client through which it was done; none where the person did it themselves
 * @param origin network address; none where it was erased
 */
public record TrailLine(
        OffsetDateTime at,
        @Nullable String username,
        @Nullable String fullName,
        @Nullable String agency,
        @Nullable String machine,
        @Nullable String origin,
        String action,
        String what,
        String outcome,
        @Nullable String reference,
        long total) {}
