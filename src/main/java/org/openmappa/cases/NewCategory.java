package org.openmappa.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The decision that a newer answer of the law is to stand for the case. */
public record NewCategory(
        @NotBlank(message = "Enter why the case is to rest on this answer") @Size(max = 4000)
        String reason) {}
