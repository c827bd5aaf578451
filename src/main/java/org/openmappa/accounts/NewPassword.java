package org.openmappa.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A change of one's password: the present one, and the new one twice. */
public record NewPassword(
        @NotBlank(message = "Enter your present password") @Size(max = PasswordRules.LONGEST)
        String current,

        @NotBlank(message = "Enter a new password") @Size(max = PasswordRules.LONGEST)
        String password,

        @NotBlank(message = "Enter the new password again") @Size(max = PasswordRules.LONGEST)
        String again) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
