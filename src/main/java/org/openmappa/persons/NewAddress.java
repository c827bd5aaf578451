package org.openmappa.persons;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a person lives or lived; with no fixed abode, the place of closest link instead of an address. */
public record NewAddress(
        @Nullable Boolean noFixedAbode,
        @Size(max = 300) @Nullable String lines,

        @Pattern(
                regexp = "(?i)[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}",
                message = "Enter a full United Kingdom postcode")
        @Nullable
        String postcode,

        @Size(max = 100) @Nullable String closestArea,

        @NotNull(message = "Enter the first day at this address")
        LocalDate fromDay,

        @Nullable LocalDate toDay) {
    boolean homeless() {
        return Boolean.TRUE.equals(noFixedAbode);
    }
}
