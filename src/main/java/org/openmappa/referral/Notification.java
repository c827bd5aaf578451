package org.openmappa.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;

/** A person notified to the co-ordinator of an area, and whether the co-ordinator has acknowledged it. */
public record Notification(
        CaseId caseId,
        String person,
        String reference,
        int category,
        String agency,
        String area,
        String sentBy,
        OffsetDateTime sentAt,
        LocalDate eligibleFrom,
        LocalDate dueOn,
        @Nullable String lateReason,
        @Nullable String acknowledgedBy,
        @Nullable OffsetDateTime acknowledgedAt,
        int version) {
    public boolean acknowledged() {
        return acknowledgedAt != null;
    }
}
