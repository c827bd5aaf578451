package org.openmappa.oversight;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail as a reader sees it; {@code emergency} when it was made under emergency access.
 *
 * @param machine name of the machine client through which it was done; none where the person did it themselves
 * @param origin network address, for those who read trails; none where it was erased
 */
public record Look(
        OffsetDateTime at,
        @Nullable String fullName,
        @Nullable String agency,
        @Nullable String machine,
        @Nullable String origin,
        String action,
        String what,
        String outcome,
        boolean emergency,
        long total) {}
