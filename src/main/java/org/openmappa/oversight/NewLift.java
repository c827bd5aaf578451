package org.openmappa.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a colleague who was stopped may go on. */
public record NewLift(
        @NotBlank(message = "Enter why they may go on") @Size(max = 1000)
        String reason) {}
