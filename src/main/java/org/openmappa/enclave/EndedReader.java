package org.openmappa.enclave;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a colleague no longer needs to know. */
public record EndedReader(
        @NotBlank(message = "Enter why they no longer need to know") @Size(max = 1000)
        String reason) {}
