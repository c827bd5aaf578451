package org.openmappa.actuarial;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** What a predictor measures of a person once everything it must know is known. */
record Measures(
        Sex sex, int age, int career, int months, int sanctions, int violent, OffenceCategory offence, Needs needs) {
    private static final int MOST_MONTHS = 36;

    static Measures of(PredictorFacts facts) {
        var born = Objects.requireNonNull(facts.born());
        var convicted = Objects.requireNonNull(facts.convicted());
        var followUp = Objects.requireNonNull(facts.followUp());
        return new Measures(
                Objects.requireNonNull(facts.sex()),
                Ages.on(followUp, born),
                Ages.on(convicted, born) - Objects.requireNonNull(facts.ageAtFirstSanction()),
                months(followUp, Objects.requireNonNull(facts.assessedOn())),
                Objects.requireNonNull(facts.sanctions()),
                Objects.requireNonNullElse(facts.violent(), 0),
                Objects.requireNonNull(facts.offence()),
                facts.needs());
    }

    /** Whole months in the community; none before it has begun, and no more than the tools count. */
    private static int months(LocalDate followUp, LocalDate assessed) {
        long months = ChronoUnit.MONTHS.between(followUp, assessed);
        return Math.toIntExact(Math.clamp(months, 0, MOST_MONTHS));
    }
}
