package org.openmappa.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its security administrator sees it.
 *
 * @param enrolledAt since when it has a second factor, if it has one
 * @param lastSeenAt when it was last used, if ever
 * @param own whether it is the administrator's own
 */
public record Account(
        UUID id,
        String username,
        String fullName,
        String grade,
        String agency,
        List<String> roles,
        boolean enabled,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime enrolledAt,
        @Nullable OffsetDateTime lastSeenAt,
        boolean own) {}
