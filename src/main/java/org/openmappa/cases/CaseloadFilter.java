package org.openmappa.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which open cases a list shows. */
public record CaseloadFilter(
        @Min(1) @Max(3) @Nullable Integer level,
        @Min(1) @Max(4) @Nullable Integer category,
        @Nullable LocalDate reviewBefore) {
    public static final CaseloadFilter ALL = new CaseloadFilter(null, null, null);
}
