package org.openmappa.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody should be involved in a case of which they know only that there is one. */
public record NewRequest(
        @NotBlank(message = "Enter why you should be involved") @Size(max = 2000)
        String reason) {}
