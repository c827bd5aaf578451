package org.openmappa.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.SittingId;

/** A case on a sitting. */
public record Item(
        UUID id,
        SittingId sittingId,
        CaseId caseId,
        int position,
        int minutes,
        boolean urgent,
        String why,
        int sequence,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        int version) {

    public boolean closed() {
        return closedAt != null;
    }

    /** Minutes that the discussion has taken so far; nothing before it began. */
    public long minutesTaken(Instant now) {
        Instant end = closedAt == null ? now : closedAt;
        return openedAt == null
                ? 0
                : Math.max(0, Duration.between(openedAt, end).toMinutes());
    }

    public String path() {
        return "/sittings/" + sittingId + "/items/" + id;
    }
}
