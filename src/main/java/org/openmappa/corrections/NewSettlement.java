package org.openmappa.corrections;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether a correction is carried out, and why or why not. */
public record NewSettlement(
        @NotNull(message = "Choose whether you agree") Boolean agreed,
        @NotBlank(message = "Say why") @Size(max = 1000) String reason) {}
