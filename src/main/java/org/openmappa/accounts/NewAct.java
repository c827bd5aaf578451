package org.openmappa.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is to be done to an account, and why. */
public record NewAct(
        @NotNull(message = "Choose what to do") AccountAct act,

        @NotBlank(message = "Say why") @Size(max = 1000) String reason) {}
