package org.openmappa.meetings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Colleagues to invite to the discussion of a case, and why their agencies are needed. */
public record NewInvitations(
        @NotEmpty(message = "Choose whom to invite") @Size(max = 40)
        List<UUID> colleagues,

        @NotBlank(message = "Enter why the agency is needed") @Size(max = 1000)
        String why,

        @NotNull(message = "Choose the grade that is wanted")
        Integer gradeWanted,

        @NotNull(message = "Enter the last day for written reports")
        LocalDate reportsBy) {}
