package org.openmappa.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a referral is taken back. */
public record Withdrawal(
        @NotBlank(message = "Enter why you withdraw it") @Size(max = 2000)
        String reason) {}
