package org.openmappa.plans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why no action answers a risk factor. */
public record NewReasonForNone(
        @Nullable UUID item,
        @NotNull(message = "Choose the risk factor") UUID factor,

        @NotBlank(message = "Enter why no action answers it") @Size(max = 1000)
        String reason) {}
