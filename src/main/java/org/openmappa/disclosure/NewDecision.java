package org.openmappa.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision whether to disclose. The reason is always given, also where nobody is told. */
public record NewDecision(
        @Nullable UUID item,

        @NotNull(message = "Choose why disclosure is considered")
        Trigger trigger,

        @NotBlank(message = "Enter who is at risk, or that nobody is") @Size(max = 1000)
        String riskTo,

        @NotBlank(message = "Enter the options that were considered") @Size(max = 2000)
        String options,

        @Size(max = 2000) @Nullable String necessity,
        @Size(max = 2000) @Nullable String proportionality,

        @NotNull(message = "Answer whether the person has a listed offence against a child")
        Boolean childSexOffence,

        @Nullable Boolean childAtRisk,
        @Nullable Boolean disclosureNeeded,
        @Size(max = 2000) @Nullable String presumptionReason,
        @NotNull(message = "Choose the decision") Choice decision,
        @Nullable Outcome outcome,

        @NotBlank(message = "Enter the reason. It is needed also where nobody is told") @Size(max = 4000)
        String reason,

        @Size(max = 300) @Nullable String recipient,
        @Size(max = 4000) @Nullable String words,
        @Size(max = 300) @Nullable String teller,
        @Nullable LocalDate tellOn,
        @PastOrPresent @Nullable LocalDate undertakingOn,
        @Nullable Boolean offenderTold,
        @Size(max = 2000) @Nullable String offenderToldReason,
        @Nullable LocalDate followUpOn) {

    /** The presumption of section 327A: a listed offence, a child at risk, and disclosure necessary to protect them. */
    boolean presumed() {
        return childSexOffence && Boolean.TRUE.equals(childAtRisk) && Boolean.TRUE.equals(disclosureNeeded);
    }
}
