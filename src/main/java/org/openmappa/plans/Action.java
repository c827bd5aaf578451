package org.openmappa.plans;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;

/** An action of a plan. */
public record Action(
        UUID id,
        UUID caseId,
        Pillar pillar,
        String what,
        UUID factorId,
        String factor,
        UUID ownerAgencyId,
        String ownerAgency,
        UUID ownerId,
        String owner,
        LocalDate dueOn,
        String expectedOutcome,
        Confirmation confirmation,
        @Nullable String confirmationNote,
        Status status,
        @Nullable String evidence,
        @Nullable String actualOutcome,
        @Nullable String statusReason,
        @Nullable UUID sittingItem,
        OffsetDateTime agreedAt,
        @Nullable OffsetDateTime endedAt,
        int version) {

    public boolean overdue(LocalDate today) {
        return !status.ended() && dueOn.isBefore(today);
    }

    public String link() {
        return "/cases/" + new CaseId(caseId) + "/plan/actions/" + id;
    }
}
