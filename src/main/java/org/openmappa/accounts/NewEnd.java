package org.openmappa.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a machine client is ended. */
public record NewEnd(
        @NotBlank(message = "Say why") @Size(max = 1000) String reason) {}
