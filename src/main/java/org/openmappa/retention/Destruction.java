package org.openmappa.retention;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.PersonId;

/**
 * A proposal to destroy what is recorded of a person, and what became of it.
 *
 * @param person the key of the file, which stays, closed
 * @param agreed whether it was destroyed; null while nobody has settled it
 * @param rows how many rows went; none unless it was destroyed
 */
public record Destruction(
        UUID id,
        PersonId person,
        String reason,
        OffsetDateTime proposedAt,
        UUID proposedById,
        String proposedBy,
        @Nullable Boolean agreed,
        @Nullable String settledReason,
        @Nullable OffsetDateTime settledAt,
        @Nullable String settledBy,
        long rows) {

    public boolean open() {
        return agreed == null;
    }
}
