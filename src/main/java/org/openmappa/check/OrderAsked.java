package org.openmappa.check;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.CivilOrder;
import org.openmappa.law.Length;

/** One question about a civil order. Without a day the order is looked at as it stands, or last stood. */
public record OrderAsked(
        @NotNull(message = "Choose the order") CivilOrder.Kind order,

        @Nullable LocalDate madeOn,

        @Min(value = 0, message = "Months must be 0 to 1200")
        @Max(value = 1200, message = "Months must be 0 to 1200")
        @Nullable
        Integer months,

        @Nullable Boolean untilFurtherOrder,

        @Min(value = 10, message = "Age must be 10 to 120")
        @Max(value = 120, message = "Age must be 10 to 120")
        @Nullable
        Integer age) {

    @Nullable
    Length fixed() {
        return months == null ? null : Length.ofMonths(months);
    }
}
