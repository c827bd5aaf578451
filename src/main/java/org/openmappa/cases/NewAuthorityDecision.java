package org.openmappa.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.openmappa.law.RaDecision;

/** The Responsible Authority's decision that a person falls in Category 3, or in Category 4 by discretion. */
public record NewAuthorityDecision(
        @NotNull(message = "Choose the category") @Min(3) @Max(4)
        Integer category,

        @NotNull(message = "Enter the date of the decision") @PastOrPresent
        LocalDate decidedOn,

        @NotBlank(message = "Enter who decided, with their office") @Size(max = 200)
        String author,

        @NotBlank(message = "Enter the evidence relied on") @Size(max = 4000)
        String evidence,

        @NotBlank @Size(max = 4000) String reason) {
    RaDecision asLaw() {
        RaDecision.Kind kind =
                category == 3 ? RaDecision.Kind.MAY_CAUSE_SERIOUS_HARM : RaDecision.Kind.AT_RISK_OF_TERRORISM;
        return new RaDecision(kind, author, decidedOn, evidence, reason);
    }
}
