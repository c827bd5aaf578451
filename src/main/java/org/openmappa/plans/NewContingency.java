package org.openmappa.plans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to do when the plan no longer holds. */
public record NewContingency(
        @Nullable UUID item,

        @NotBlank(message = "Enter the signs that the plan no longer holds") @Size(max = 2000)
        String triggerSigns,

        @NotBlank(message = "Enter what to do at once") @Size(max = 2000)
        String immediateSteps,

        @NotBlank(message = "Enter who to call") @Size(max = 1000)
        String whoToCall,

        @NotBlank(message = "Enter who to call at night and at weekends") @Size(max = 1000)
        String outOfHours) {}
