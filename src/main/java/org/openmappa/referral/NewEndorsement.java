package org.openmappa.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the supervisor says of a package. */
public record NewEndorsement(
        @NotNull(message = "Choose whether you endorse the referral")
        Boolean endorse,

        @Size(max = 4000) @Nullable String reason) {}
