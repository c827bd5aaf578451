package org.openmappa.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a co-ordinator answers to a request to be involved. */
public record NewAnswer(
        @NotNull(message = "Choose whether they are involved")
        Request.Answer answer,

        @NotBlank(message = "Enter the reason") @Size(max = 1000)
        String reason) {}
