package org.openmappa.decisions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is said at the opening, and under the standing headings of the agenda. */
public record Opening(
        @NotBlank(message = "Enter the conflicts of interest, or that there are none") @Size(max = 2000)
        String conflicts,

        @NotBlank(message = "Enter why the case is here, in summary") @Size(max = 8000)
        String whyHere,

        @Size(max = 4000) @Nullable String earlierActions,
        @Size(max = 4000) @Nullable String victims,
        @Size(max = 4000) @Nullable String diversity,
        @Size(max = 4000) @Nullable String media) {}
