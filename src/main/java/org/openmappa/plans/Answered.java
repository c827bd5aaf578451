package org.openmappa.plans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the owner agency answers to an action. */
public record Answered(
        @NotNull(message = "Choose what the agency says") Confirmation confirmation,

        @Size(max = 1000) @Nullable String confirmationNote) {}
