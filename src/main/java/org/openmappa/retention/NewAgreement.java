package org.openmappa.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether the record is destroyed, as a second person says, and why or why not. */
public record NewAgreement(
        @NotNull(message = "Choose whether you agree") Boolean agreed,
        @NotBlank(message = "Say why") @Size(max = 1000) String reason) {}
