package org.openmappa.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an assessment tool said. */
public record NewToolResult(
        @Nullable UUID item,
        @NotNull(message = "Choose the tool") Tool tool,
        @Size(max = 60) @Nullable String toolVersion,

        @NotBlank(message = "Enter who completed it") @Size(max = 200)
        String completedBy,

        @NotNull(message = "Enter the day on which it was completed") @PastOrPresent
        LocalDate completedOn,

        @Nullable Band band,
        @Size(max = 2000) @Nullable String judgement,

        @NotNull(message = "Choose whether every part was completed")
        Boolean complete,

        @Size(max = 2000) @Nullable String overridingReason) {}
