package org.openmappa.decisions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A disagreement to put on record. */
public record NewDissent(
        @NotBlank(message = "Enter who disagrees") @Size(max = 200)
        String who,

        @NotNull(message = "Choose the agency") UUID agency,

        @NotBlank(message = "Enter the disagreement in their words") @Size(max = 4000)
        String words) {}
