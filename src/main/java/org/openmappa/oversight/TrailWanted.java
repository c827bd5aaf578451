package org.openmappa.oversight;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which part of the trail: all that is left out is not narrowed; without days it is the last seven. */
public record TrailWanted(
        @Size(max = 100) @Nullable String username,
        @Size(max = 200) @Nullable String agency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Size(max = 100) @Nullable String what,

        @Min(1) @Max(500) @Nullable Integer page) {

    public TrailWanted {
        username = blankToNull(username);
        agency = blankToNull(agency);
        what = blankToNull(what);
    }

    TrailWanted within(LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new TrailWanted(username, agency, from == null ? last.minusDays(6) : from, last, what, page);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
