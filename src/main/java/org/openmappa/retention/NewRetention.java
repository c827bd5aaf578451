package org.openmappa.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a co-ordinator decides of a record.
 *
 * @param until for {@link Kind#KEEP}: when it is reviewed again
 * @param askedBy for {@link Kind#HOLD}: who asked for it
 * @param hold for {@link Kind#LIFT}: which one
 */
public record NewRetention(
        @NotNull(message = "Choose what is to become of the record")
        Kind kind,

        @Nullable LocalDate until,

        @Size(max = 200) @Nullable String askedBy,

        @Nullable UUID hold,

        @NotBlank(message = "Say why") @Size(max = 1000) String reason) {

    /** What is to become of it. */
    public enum Kind {
        KEEP("It is still needed"),
        HOLD("It is under a legal hold"),
        LIFT("A legal hold is lifted"),
        DESTROY("It is no longer needed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
