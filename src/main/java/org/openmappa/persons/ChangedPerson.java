package org.openmappa.persons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** New details of a person, and why they changed. */
public record ChangedPerson(
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Size(max = 100) String givenNames,
        @PastOrPresent @Nullable LocalDate dateOfBirth,
        @Nullable Sex sex,
        @Size(max = 100) @Nullable String ethnicity,
        @Size(max = 100) @Nullable String nationality,

        @NotBlank(message = "Enter the reason for the change") @Size(max = 1000)
        String reason) {}
