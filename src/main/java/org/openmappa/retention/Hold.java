package org.openmappa.retention;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold: while it stands nobody can destroy the record.
 *
 * @param askedBy who asked for it, such as a court or an inquiry
 * @param liftedAt until when; null while it stands
 */
public record Hold(
        UUID id,
        String askedBy,
        String reason,
        OffsetDateTime placedAt,
        String placedBy,
        @Nullable OffsetDateTime liftedAt,
        @Nullable String liftedBy,
        @Nullable String liftedReason) {

    public boolean stands() {
        return liftedAt == null;
    }
}
