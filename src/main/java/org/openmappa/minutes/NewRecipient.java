package org.openmappa.minutes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Somebody who was not there and is to read the minutes, by written authority. */
public record NewRecipient(
        @NotNull(message = "Choose the colleague") UUID colleague,

        @NotBlank(message = "Enter whose written authority it is, and of which day") @Size(max = 200)
        String authority,

        @NotBlank(message = "Enter why they have a duty to consider the minutes") @Size(max = 700)
        String reason) {}
