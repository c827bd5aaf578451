package org.openmappa.meetings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;

/**
 * Who was asked to the discussion of a case and why, what they answered, and whether somebody came.
 *
 * @param attendee who came, or else who is expected
 * @param acceptedAt when whoever came or is expected accepted the confidentiality statement
 */
public record Invitation(
        UUID id,
        UUID itemId,
        CaseId caseId,
        UUID userId,
        String fullName,
        String grade,
        UUID agencyId,
        String agency,
        String agencyKind,
        String role,
        String why,
        GradeBand gradeWanted,
        LocalDate reportsBy,
        @Nullable Presence reply,
        @Nullable String replyReason,
        @Nullable UUID deputyId,
        @Nullable String deputy,
        Presence status,
        UUID attendeeId,
        String attendee,
        @Nullable GradeBand gradeAt,
        @Nullable OffsetDateTime acceptedAt,
        int version) {

    /** Came, and accepted the statement: only these count, and only these are sent the minutes. */
    public boolean confirmed() {
        return status.came() && acceptedAt != null;
    }

    public boolean belowGrade() {
        return gradeAt != null && gradeAt.rank() < gradeWanted.rank();
    }

    /** Whether this colleague is who was asked or their deputy. */
    public boolean concerns(UUID user) {
        return userId.equals(user) || user.equals(deputyId);
    }

    public String expected() {
        return deputy == null ? fullName : deputy + " for " + fullName;
    }
}
