package org.openmappa.enclave;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a sealed section says from now on. */
public record ChangedSection(
        @NotBlank(message = "Enter initials or a reference") @Size(max = 60)
        String label,

        @NotBlank(message = "Enter the information") @Size(max = 8000)
        String body,

        @Size(max = 1000) @Nullable String whereabouts,

        @NotBlank(message = "Enter the legal authority to hold and share it") @Size(max = 500)
        String authority) {}
