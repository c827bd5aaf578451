package org.openmappa.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The view as it stands was looked at again and holds. */
public record ConfirmedView(
        @Nullable UUID item,

        @NotBlank(message = "Enter why the view still holds") @Size(max = 2000)
        String reason) {}
