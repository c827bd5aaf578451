package org.openmappa.persons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Another name by which a person is or was known. */
public record NewAlias(
        @NotNull Kind kind,
        @NotBlank @Size(max = 100) String familyName,
        @Size(max = 100) @Nullable String givenNames) {
    /** What sort of other name. */
    public enum Kind {
        ALIAS("Alias"),
        NICKNAME("Nickname"),
        BIRTH_NAME("Name at birth"),
        MARRIED_NAME("Married name");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
