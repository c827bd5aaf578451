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

    /** On the day of being dealt with; who had reached the age at the offence has it then too. */
    static Outcome reachedWhenDealtWith(int age, Conviction conviction, LocalDate on) {
        var ages = conviction.ages();
        if (conviction.born() != null) {
            return reached(age, conviction.born(), on);
        }
        if (ages.whenDealtWith() != null) {
            return Outcome.of(ages.whenDealtWith() >= age);
        }
        boolean before = ages.atOffence() != null && ages.atOffence() >= age;
        return before ? Outcome.YES : Outcome.UNKNOWN;
    }

    /** Without the day of the offence: who was still too young when convicted was too young before. */
    static Outcome reachedAtOffence(int age, Conviction conviction) {
        if (conviction.born() != null && conviction.offenceDate() != null) {
            return reached(age, conviction.born(), conviction.offenceDate());
        }
        var then = conviction.ages().atOffence();
        if (then != null) {
            return Outcome.of(then >= age);
        }
        boolean tooYoung = reachedWhenDealtWith(age, conviction, conviction.foundOn()) == Outcome.NO;
        return tooYoung ? Outcome.NO : Outcome.UNKNOWN;
    }

    static String atOffence(Conviction conviction) {
        var then = conviction.ages().atOffence();
        if (conviction.born() != null && conviction.offenceDate() != null) {
            return "Born " + Words.of(conviction.born()) + ", offence on " + Words.of(conviction.offenceDate());
        }
        if (then != null) {
            return "Aged " + then + " at the offence";
        }
        if (conviction.born() != null) {
            return "Not recorded: the date of the offence; born " + Words.of(conviction.born());
        }
        return conviction.ages().whenDealtWith() == null
                ? "Not recorded: the offender's date of birth"
                : "Not recorded: the offender's age at the offence; aged "
                        + conviction.ages().whenDealtWith() + " when dealt with";
    }

    static String whenDealtWith(Conviction conviction, LocalDate on) {
        var ages = conviction.ages();
        if (conviction.born() != null) {
            return "Born " + Words.of(conviction.born()) + ", relevant date " + Words.of(on);
        }
        if (ages.whenDealtWith() != null) {
            return "Aged " + ages.whenDealtWith() + " on " + Words.of(on);
        }
        return ages.atOffence() == null
                ? "Not recorded: the offender's date of birth"
                : "Aged " + ages.atOffence() + " at the offence; not recorded: the age on " + Words.of(on);
    }
}
