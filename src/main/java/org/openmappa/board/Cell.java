package org.openmappa.board;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cell of table A1; no category or no level means all of them. */
public record Cell(
        @NotNull LocalDate on,
        @Min(1) @Max(4) @Nullable Integer category,
        @Min(1) @Max(3) @Nullable Integer level) {
    /** "Category 1, Level 2". */
    public String label() {
        String rows = category == null ? "All categories" : "Category " + category;
        return rows + ", " + (level == null ? "all levels" : "Level " + level);
    }

    /** The cell as part of an address. */
    public String query() {
        return "on=" + on + (category == null ? "" : "&category=" + category)
                + (level == null ? "" : "&level=" + level);
    }
}
