package org.openmappa.enclave;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A colleague by the name they sign in with, and why they must know. */
public record NewReader(
        @NotBlank(message = "Enter the user name of the colleague") @Size(max = 100)
        String username,

        @NotBlank(message = "Enter why this colleague must know") @Size(max = 1000)
        String reason) {}
