package org.openmappa.minutes;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An approved edition; {@code hash} is the SHA-256 of the canonical text from which {@code content} was read. */
public record Approved(
        int edition,
        Content content,
        String hash,
        String marking,
        OffsetDateTime approvedAt,
        String approvedBy,
        @Nullable String reason) {}
