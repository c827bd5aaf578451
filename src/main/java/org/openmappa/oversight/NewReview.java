package org.openmappa.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the review of an emergency access found. */
public record NewReview(
        @NotNull(message = "Choose what the review found") Emergency.Outcome outcome,

        @NotBlank(message = "Enter the reason") @Size(max = 2000)
        String reason) {}
