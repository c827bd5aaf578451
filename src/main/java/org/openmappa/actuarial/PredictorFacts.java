package org.openmappa.actuarial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the predictors of 2026 ask. {@code violent} are those of the sanctions that were for violence, {@code sanctions}
 * count the current one. Where the start of follow-up is not recorded the tools take the day of the conviction. What is
 * null is not recorded.
 */
public record PredictorFacts(
        @Nullable Sex sex,
        @Nullable LocalDate born,
        @Nullable LocalDate convicted,
        @Nullable LocalDate followUpFrom,
        @Nullable LocalDate assessedOn,
        @Nullable Integer sanctions,
        @Nullable Integer violent,
        @Nullable Integer ageAtFirstSanction,
        @Nullable OffenceCategory offence,
        Needs needs) {

    public PredictorFacts {
        History.check(born, convicted, followUpFrom, sanctions, ageAtFirstSanction);
        Refuse.notAfter(assessedOn, born, "The assessment");
        Refuse.negative(violent, "The number of violent sanctions");
        Refuse.more(violent, sanctions, "There cannot be more violent sanctions than sanctions");
    }

    public PredictorFacts with(Needs known) {
        return new PredictorFacts(
                sex, born, convicted, followUpFrom, assessedOn, sanctions, violent, ageAtFirstSanction, offence, known);
    }

    @Nullable
    LocalDate followUp() {
        return followUpFrom == null ? convicted : followUpFrom;
    }
}
