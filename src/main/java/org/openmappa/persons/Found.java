package org.openmappa.persons;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.PersonId;

/**
 * A likely match. Without a person it says only that somebody who fits closely is known, and in which area to ask: the
 * searcher holds no grant. {@code presence} is the handle by which they ask, for an hour.
 */
public record Found(
        @Nullable PersonId id,
        @Nullable String name,
        @Nullable LocalDate dateOfBirth,
        @Nullable String numbers,
        @Nullable String area,
        float score,
        @Nullable UUID presence) {
    static Found somebody(@Nullable String area, float score, @Nullable UUID presence) {
        return new Found(null, null, null, null, area, score, presence);
    }

    public boolean knownOnly() {
        return id == null;
    }
}
