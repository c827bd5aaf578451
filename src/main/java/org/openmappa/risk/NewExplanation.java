package org.openmappa.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why tools put the risk in different bands. */
public record NewExplanation(
        @Nullable UUID item,

        @NotBlank(message = "Explain why the tools differ") @Size(max = 2000)
        String explanation) {}
