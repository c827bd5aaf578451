package org.openmappa.enclave;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.SealedId;

/** A sealed section, opened. {@code whereabouts} is there for a victim alone. */
public record Section(
        SealedId id,
        PersonId personId,
        String personName,
        SealedKind kind,
        String label,
        String body,
        @Nullable String whereabouts,
        String authority,
        UUID agencyId,
        String agency,
        String author,
        OffsetDateTime saidAt,
        int version) {}
