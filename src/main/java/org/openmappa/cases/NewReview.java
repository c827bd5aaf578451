package org.openmappa.cases;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A review at Level 1 by the lead agency; disclosure is considered at every one (CJA 2003 s.327A; MoJ 2009). */
public record NewReview(
        @NotNull(message = "Choose the outcome") Outcome outcome,

        @NotBlank(message = "Enter what has changed, and why this level is right") @Size(max = 4000)
        String summary,

        @NotBlank(message = "Enter what was decided on disclosure, and why") @Size(max = 4000)
        String disclosure,

        @Size(max = 1000) @Nullable String agenciesTold,

        @NotNull(message = "Enter the date of the next review")
        @Future(message = "The next review must be in the future")
        LocalDate nextReview) {
    /** What a review at Level 1 leads to. */
    public enum Outcome {
        RETAIN("Keep at Level 1"),
        RETAIN_ON_RELEASE("Keep at Level 1, also after release: no referral before release is needed"),
        REFER_LEVEL_2("Refer to Level 2"),
        REFER_LEVEL_3("Refer to Level 3");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
