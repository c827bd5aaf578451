package org.openmappa.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.NewCase;

/** A person to notify: who leads and manages the case that opens, why Level 1 will do, and why it comes late if it does. */
public record NewNotification(
        @NotNull(message = "Choose the area that is responsible")
        UUID area,

        @NotNull(message = "Choose the lead agency") UUID leadAgency,
        @NotNull(message = "Choose the case manager") UUID caseManager,
        @Nullable UUID supervisor,
        @Nullable LocalDate expectedRelease,

        @NotBlank(message = "Enter how Level 1 will manage the risk") @Size(max = 4000)
        String reason,

        @Size(max = 2000) @Nullable String lateReason) {
    NewCase asCase() {
        return new NewCase(area, leadAgency, caseManager, supervisor, expectedRelease, reason);
    }
}
