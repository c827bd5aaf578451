package org.openmappa.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether a case is open to named people only, and why. */
public record NewRestriction(
        @NotNull(message = "Choose who may know of the case")
        Boolean named,

        @NotBlank(message = "Enter the reason") @Size(max = 1000)
        String reason) {}
