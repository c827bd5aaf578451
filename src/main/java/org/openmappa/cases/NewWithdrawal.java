package org.openmappa.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an offence no longer counts, such as quashed on appeal or recorded twice. */
public record NewWithdrawal(
        @NotBlank(message = "Enter why the offence no longer counts") @Size(max = 2000)
        String reason) {}
