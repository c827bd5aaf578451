package org.openmappa.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openmappa.shared.Right;

/** A right to be held back from a role in the area. */
public record NewWithheld(
        @NotBlank(message = "Choose a role") @Size(max = 40) String role,
        @NotNull(message = "Choose a right") Right right,
        @NotBlank(message = "Say why") @Size(max = 1000) String reason) {}
