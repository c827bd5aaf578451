package org.openmappa.meetings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;

/** A case to put on a sitting. */
public record NewItem(
        @NotNull(message = "Choose the case") CaseId caseId,

        @NotNull(message = "Enter how many minutes the case needs")
        @Min(value = 5, message = "A case needs at least 5 minutes")
        @Max(value = 240, message = "A case has at most 240 minutes")
        Integer minutes,

        @NotBlank(message = "Enter why the case comes to this sitting") @Size(max = 1000)
        String why,

        @Nullable Boolean urgent) {
    boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }
}
