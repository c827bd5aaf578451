package org.openmappa.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether somebody had reached an age on a day, when the day or the birth may not be recorded. */
final class Age {
    private Age() {}

    static Outcome reached(int age, @Nullable LocalDate born, @Nullable LocalDate on) {
        return born == null || on == null ? Outcome.UNKNOWN : Outcome.of(ChronoUnit.YEARS.between(born, on) >= age);
    }

    /** Without the day of the offence: who was still too young when convicted was too young before. */
    static Outcome reachedAtOffence(int age, Conviction conviction) {
        if (conviction.offenceDate() != null) {
            return reached(age, conviction.born(), conviction.offenceDate());
        }
        return reached(age, conviction.born(), conviction.foundOn()) == Outcome.NO ? Outcome.NO : Outcome.UNKNOWN;
    }

    static String atOffence(Conviction conviction) {
        if (conviction.born() == null) {
            return "Not recorded: the offender's date of birth";
        }
        return conviction.offenceDate() == null
                ? "Not recorded: the date of the offence; born " + Words.of(conviction.born())
                : "Born " + Words.of(conviction.born()) + ", offence on " + Words.of(conviction.offenceDate());
    }
}
