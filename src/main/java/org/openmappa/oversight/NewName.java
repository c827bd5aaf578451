package org.openmappa.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A colleague by the name they sign in with, and why they are let in or kept out. */
public record NewName(
        @NotBlank(message = "Enter the user name of the colleague") @Size(max = 100)
        String username,

        @NotBlank(message = "Enter the reason") @Size(max = 1000)
        String reason) {}
