package org.openmappa.actuarial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What must hold of any criminal record that a tool is asked about. */
final class History {
    private History() {}

    static void check(
            @Nullable LocalDate born,
            @Nullable LocalDate convicted,
            @Nullable LocalDate followUpFrom,
            @Nullable Integer sanctions,
            @Nullable Integer ageAtFirstSanction) {
        Refuse.notAfter(convicted, born, "The conviction");
        Refuse.notAfter(followUpFrom, born, "The start of follow-up");
        Refuse.when(sanctions != null && sanctions < 1, "The current sanction counts: there is at least one");
        Refuse.negative(ageAtFirstSanction, "The age at first sanction");
        Refuse.more(
                ageAtFirstSanction,
                born == null || convicted == null ? null : Integer.valueOf(Ages.on(convicted, born)),
                "The first sanction cannot come after the current conviction");
    }

    /** A warning, no refusal: the tools do not compare the two days. */
    static void warn(@Nullable LocalDate convicted, @Nullable LocalDate followUpFrom, Working work) {
        if (convicted != null && followUpFrom != null && followUpFrom.isBefore(convicted)) {
            work.note("The start of follow-up lies before the conviction: check both days");
        }
    }
}
