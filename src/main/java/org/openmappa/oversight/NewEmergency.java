package org.openmappa.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a case has to be opened at once, without a grant. */
public record NewEmergency(
        @NotNull(message = "Choose the kind of emergency") Emergency.Kind code,

        @NotBlank(message = "Enter what happened and what you need to know")
        @Size(min = 20, max = 2000, message = "Say what happened and what you need to know, in 20 to 2,000 characters")
        String why) {}
