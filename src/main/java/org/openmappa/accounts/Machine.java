package org.openmappa.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.London;

/**
 * A machine client: a program of an agency that calls the API on behalf of its people.
 *
 * @param clientId what the identity provider calls it
 * @param scopes what it may do at most, as tokens carry it
 * @param live whether it may act now: it has begun, is not over and was not ended
 */
public record Machine(
        UUID id,
        String clientId,
        String label,
        String agency,
        List<String> scopes,
        OffsetDateTime fromAt,
        OffsetDateTime untilAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable OffsetDateTime lastUsedAt,
        boolean live) {

    /** The last day on which it may act, in words. */
    public String lastDay() {
        return London.day(London.dayOf(untilAt.toInstant().minusNanos(1)));
    }
}
