package org.openmappa.meetings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** New time, place in the order and urgency of a case on a sitting. */
public record ItemChange(
        @NotNull(message = "Enter how many minutes the case needs")
        @Min(value = 5, message = "A case needs at least 5 minutes")
        @Max(value = 240, message = "A case has at most 240 minutes")
        Integer minutes,

        @NotNull(message = "Enter the place in the order") @Min(1) @Max(200)
        Integer position,

        @Nullable Boolean urgent) {
    boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }
}
