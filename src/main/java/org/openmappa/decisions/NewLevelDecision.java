package org.openmappa.decisions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chair's decision on the level. */
public record NewLevelDecision(
        @NotNull(message = "Choose the level") @Min(1) @Max(3)
        Integer level,

        @Size(max = 20) @Nullable List<@Size(max = 40) String> criteria,

        @NotBlank(message = "Enter the options that were considered") @Size(max = 4000)
        String options,

        @NotBlank(message = "Enter the reason for the level") @Size(max = 4000)
        String reason,

        @NotNull(message = "Enter the day of the next review")
        LocalDate nextReview) {
    public List<String> met() {
        return criteria == null ? List.of() : criteria;
    }
}
