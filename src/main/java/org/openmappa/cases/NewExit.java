package org.openmappa.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a case leaves MAPPA: on which ground, why, who decided in Category 3, and what becomes of open actions. */
public record NewExit(
        @NotNull(message = "Choose why the case leaves MAPPA")
        Ground ground,

        @NotBlank @Size(max = 3000) String reason,
        @Size(max = 200) @Nullable String decidedBy,
        ExitDuties.@Nullable Disposition openActions,
        @Size(max = 1000) @Nullable String offenderTold) {
    /** Grounds on which a case ends (MAPPA public information; Category 4 not verified). */
    public enum Ground {
        NOTIFICATION_ENDED("The notification period has ended (Category 1)"),
        SENTENCE_ENDED("The licence, order or restriction has ended (Category 2)"),
        RISK_REDUCED("The Responsible Authority decided that the risk has dropped (Category 3 or 4)"),
        QUASHED("The conviction was quashed"),
        DIED("The person has died");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether a case of this category can end so. */
        public boolean fits(int category) {
            return switch (this) {
                case NOTIFICATION_ENDED -> category == 1;
                case RISK_REDUCED -> category >= 3;
                case SENTENCE_ENDED, QUASHED, DIED -> true;
            };
        }
    }
}
