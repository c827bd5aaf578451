package org.openmappa.persons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person to register. What is not yet known is left out, and said to be so: {@code searched} confirms that a search
 * came first.
 */
public record NewPerson(
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Size(max = 100) String givenNames,
        @PastOrPresent @Nullable LocalDate dateOfBirth,
        @Nullable Sex sex,
        @Size(max = 100) @Nullable String ethnicity,
        @Size(max = 100) @Nullable String nationality,
        @NotNull(message = "Search for the person first") Boolean searched) {}
