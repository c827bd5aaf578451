package org.openmappa.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision of the gatekeeper, with the criteria found met and the reason in writing. */
public record NewDecision(
        @NotNull(message = "Choose the outcome") Outcome outcome,
        @Size(max = 20) @Nullable List<@Size(max = 60) String> criteria,

        @NotBlank(message = "Enter the reason for the decision") @Size(max = 4000)
        String reason,

        @Size(max = 4000) @Nullable String missing) {
    @Override
    public List<String> criteria() {
        return criteria == null ? List.of() : criteria;
    }
}
