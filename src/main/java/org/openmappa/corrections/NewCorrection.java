package org.openmappa.corrections;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.PersonId;

/**
 * What is wrong with the record of a person.
 *
 * @param into the other record, which stays, where the person is registered twice
 */
public record NewCorrection(
        @NotNull(message = "Choose what is wrong") Correction.Kind kind,
        @Nullable PersonId into,

        @NotBlank(message = "Say how you know") @Size(max = 1000)
        String reason) {}
