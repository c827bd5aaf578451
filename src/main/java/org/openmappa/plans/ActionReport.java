package org.openmappa.plans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How far an action is: done with evidence and outcome, not done with a reason. */
public record ActionReport(
        @NotNull(message = "Choose how far it is") Status status,

        @Size(max = 2000) @Nullable String evidence,
        @Size(max = 2000) @Nullable String actualOutcome,
        @Size(max = 2000) @Nullable String statusReason) {}
