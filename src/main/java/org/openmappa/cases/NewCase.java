package org.openmappa.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case to open: who leads, who manages and countersigns, which area is responsible, and why it opens at Level 1. */
public record NewCase(
        @NotNull(message = "Choose the area that is responsible")
        UUID area,

        @NotNull(message = "Choose the lead agency") UUID leadAgency,
        @NotNull(message = "Choose the case manager") UUID caseManager,
        @Nullable UUID supervisor,
        @Nullable LocalDate expectedRelease,

        @NotBlank(message = "Enter how Level 1 will manage the risk") @Size(max = 4000)
        String reason) {}
