package org.openmappa.corrections;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.PersonId;

/**
 * A proposal to join a record with another of the same person, or to remove it.
 *
 * @param person the record that goes
 * @param into the record that stays, where two are joined
 * @param agreed whether it was done; null while nobody has settled it
 */
public record Correction(
        UUID id,
        Kind kind,
        PersonId person,
        @Nullable PersonId into,
        String reason,
        OffsetDateTime proposedAt,
        UUID proposedById,
        String proposedBy,
        @Nullable Boolean agreed,
        @Nullable String settledReason,
        @Nullable OffsetDateTime settledAt,
        @Nullable String settledBy) {

    /** What is to be done. */
    public enum Kind {
        JOIN("This person is registered twice"),
        REMOVE("This person was registered by mistake");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean open() {
        return agreed == null;
    }
}
