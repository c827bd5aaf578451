package org.openmappa.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a right is given back. */
public record NewGivenBack(
        @NotBlank(message = "Say why") @Size(max = 1000) String reason) {}
