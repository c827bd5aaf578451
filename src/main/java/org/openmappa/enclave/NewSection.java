package org.openmappa.enclave;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is sealed, and the first colleague who may read it too. */
public record NewSection(
        @NotNull(message = "Choose what it is about") SealedKind kind,

        @NotBlank(message = "Enter initials or a reference") @Size(max = 60)
        String label,

        @NotBlank(message = "Enter the information") @Size(max = 8000)
        String body,

        @Size(max = 1000) @Nullable String whereabouts,

        @NotBlank(message = "Enter the legal authority to hold and share it") @Size(max = 500)
        String authority,

        @NotBlank(message = "Enter the user name of a colleague who may read it too") @Size(max = 100)
        String username,

        @NotBlank(message = "Enter why this colleague must know") @Size(max = 1000)
        String reason) {}
