package org.openmappa.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A risk factor to record, or its new wording; with a reason in {@code endedBecause} it no longer counts. */
public record NewRiskFactor(
        @Nullable UUID item,

        @NotBlank(message = "Enter the risk factor") @Size(max = 500)
        String description,

        @Size(max = 500) @Nullable String trigger,
        @NotNull(message = "Choose which way it goes") Trend trend,

        @Size(max = 1000) @Nullable String endedBecause) {}
