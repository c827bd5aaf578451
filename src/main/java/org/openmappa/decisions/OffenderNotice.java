package org.openmappa.decisions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;

/** Whether the person is told of the meeting and its outcome: by whom and by when, or why not. */
public record OffenderNotice(
        @NotNull(message = "Choose whether the person is told")
        Boolean told,

        @Size(max = 200) @Nullable String byWhom,
        @Nullable LocalDate byDay,
        @Size(max = 2000) @Nullable String withheldReason) {
    void check() {
        Refused.when(told && byWhom == null, "byWhom", "Enter who tells the person");
        Refused.when(told && byDay == null, "byDay", "Enter by when the person is told");
        Refused.when(!told && withheldReason == null, "withheldReason", "Enter why the person is not told");
    }

    String words() {
        return told ? "Told by " + byWhom + ", by " + London.day(byDay) : "Not told: " + withheldReason;
    }
}
