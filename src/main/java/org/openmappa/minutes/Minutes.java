package org.openmappa.minutes;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.MinutesId;
import org.openmappa.shared.SittingId;

/**
 * That there are minutes, of which day and how far they are; none of their words.
 *
 * @param edition number of the last approved edition; 0 while there is only a draft
 * @param mayRead whether whoever asks may open them
 */
public record Minutes(
        MinutesId id,
        UUID itemId,
        CaseId caseId,
        SittingId sittingId,
        LocalDate sittingOn,
        int level,
        @Nullable OffsetDateTime approvedAt,
        int edition,
        boolean mayRead) {
    public boolean approved() {
        return edition > 0;
    }

    public String status() {
        return approved() ? (edition == 1 ? "Approved" : "Approved, edition " + edition) : "Draft";
    }
}
