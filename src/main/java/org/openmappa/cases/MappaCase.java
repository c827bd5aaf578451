package org.openmappa.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;

/** A MAPPA case: one episode of management of one person, from notification to exit. */
public record MappaCase(
        CaseId id,
        PersonId personId,
        String personName,
        @Nullable LocalDate dateOfBirth,
        String reference,
        UUID areaId,
        String area,
        UUID leadAgencyId,
        String leadAgency,
        UUID caseManagerId,
        String caseManager,
        @Nullable UUID supervisorId,
        @Nullable String supervisor,
        int category,
        int level,
        LocalDate openedOn,
        @Nullable LocalDate expectedRelease,
        @Nullable LocalDate nextReview,
        @Nullable LocalDate exitedOn,
        @Nullable String exitReason,
        int version) {

    public boolean open() {
        return exitedOn == null;
    }
}
