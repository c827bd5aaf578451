package org.openmappa.plans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action to agree. Without a day it falls due as the rule for actions says. */
public record NewAction(
        @Nullable UUID item,
        @NotNull(message = "Choose the pillar") Pillar pillar,

        @NotBlank(message = "Enter what is to be done") @Size(max = 1000)
        String what,

        @NotNull(message = "Choose the risk factor that it answers")
        UUID factor,

        @NotNull(message = "Choose the agency") UUID ownerAgency,

        @NotNull(message = "Choose the colleague who sees to it")
        UUID owner,

        @Nullable LocalDate dueOn,

        @NotBlank(message = "Enter what it should bring about") @Size(max = 1000)
        String expectedOutcome,

        @Nullable Confirmation confirmation,
        @Size(max = 1000) @Nullable String confirmationNote) {

    Confirmation said() {
        return confirmation == null ? Confirmation.PENDING : confirmation;
    }
}
