package org.openmappa.oversight;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Braked;

/**
 * Somebody who did unusually much: how much of what, what they said of it, and whether they were stopped.
 *
 * @param counted how many there had been within the time of the limit
 */
public record Brake(
        UUID id,
        String username,
        String fullName,
        String agency,
        Braked.Act act,
        long counted,
        OffsetDateTime askedAt,
        @Nullable String reason,
        @Nullable OffsetDateTime stoppedAt,
        @Nullable OffsetDateTime liftedAt,
        @Nullable String liftedReason) {

    /** Stopped, and not yet lifted. */
    public boolean stands() {
        return stoppedAt != null && liftedAt == null;
    }
}
