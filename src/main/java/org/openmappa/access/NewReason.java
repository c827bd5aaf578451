package org.openmappa.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody opens, searches for or takes out unusually much. */
public record NewReason(
        @NotBlank(message = "Enter the reason")
        @Size(max = LONGEST, message = "The reason must be 1,000 characters or fewer")
        String reason) {
    public static final int LONGEST = 1000;
}
