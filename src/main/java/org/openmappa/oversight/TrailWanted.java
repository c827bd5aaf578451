package org.openmappa.oversight;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail: all that is left out is not narrowed; without days it is the last seven. With the reference of a
 * paper it is the one entry that took it out.
 */
public record TrailWanted(
        @Size(max = 100) @Nullable String username,
        @Size(max = 200) @Nullable String agency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Size(max = 100) @Nullable String what,

        @Pattern(
                regexp = REFERENCE,
                message = "Enter the reference as it stands on the paper, like 0199AB12-CD34-7F12-9A3B")
        @Nullable
        String reference,

        @Min(1) @Max(500) @Nullable Integer page) {

    private static final String REFERENCE = "\\s*[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}\\s*|\\s*";

    public TrailWanted {
        username = blankToNull(username);
        agency = blankToNull(agency);
        what = blankToNull(what);
        reference = blankToNull(reference);
    }

    TrailWanted within(LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new TrailWanted(username, agency, from == null ? last.minusDays(6) : from, last, what, reference, page);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
