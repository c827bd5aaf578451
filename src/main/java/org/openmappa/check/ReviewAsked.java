package org.openmappa.check;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One question about sections 91A and 91B. {@code determination} is the day of the last decision that the requirements
 * continue. What is left out is not known.
 */
public record ReviewAsked(
        @Nullable Boolean indefinite,
        @Nullable Boolean underOrder,
        @Nullable LocalDate firstNotification,

        @Min(value = 10, message = "Age must be 10 to 120")
        @Max(value = 120, message = "Age must be 10 to 120")
        @Nullable
        Integer age,

        @Nullable LocalDate determination) {}
