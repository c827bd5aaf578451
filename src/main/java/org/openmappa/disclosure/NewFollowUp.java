package org.openmappa.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a disclosure. */
public record NewFollowUp(
        @PastOrPresent @Nullable LocalDate toldOn,
        @PastOrPresent @Nullable LocalDate undertakingOn,

        @NotBlank(message = "Enter what happened") @Size(max = 2000)
        String whatHappened) {}
