package org.openmappa.actuarial;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a man's OSP/DC band is lowered by one: medium or above, not in custody, and five full years without offending
 * since the most recent offence, the last sexual offence and the start of follow-up. Like the published tool this passes
 * over the day of an offence that is not recorded, and the score then says so; custody and follow-up must be known.
 */
public record RiskReduction(
        @Nullable Supervision supervision,
        @Nullable Integer yearsSinceOffence,
        @Nullable Integer yearsSinceSexualOffence,
        @Nullable Integer yearsSinceFollowUp) {
    private static final int YEARS = 5;

    /** Where the person is. */
    public enum Supervision {
        COMMUNITY,
        CUSTODY
    }

    public RiskReduction {
        Refuse.negative(yearsSinceOffence, "The years since the most recent offence");
        Refuse.negative(yearsSinceSexualOffence, "The years since the last sexual offence");
    }

    /** The same from days; years are completed years up to the day that is asked about. */
    public static RiskReduction on(
            LocalDate day,
            @Nullable Supervision supervision,
            @Nullable LocalDate offence,
            @Nullable LocalDate sexualOffence,
            @Nullable LocalDate followUpFrom) {
        return new RiskReduction(supervision, years(offence, day), years(sexualOffence, day), years(followUpFrom, day));
    }

    public boolean lowers(Band band) {
        return band.canBeLowered()
                && supervision == Supervision.COMMUNITY
                && yearsSinceFollowUp != null
                && Stream.of(yearsSinceOffence, yearsSinceSexualOffence, yearsSinceFollowUp)
                        .allMatch(RiskReduction::longEnough);
    }

    void tell(Working work) {
        tell(supervision, "custody or community is not recorded, so the band is not lowered", work);
        tell(yearsSinceFollowUp, "the start of follow-up is not recorded, so the band is not lowered", work);
        tell(yearsSinceOffence, "the most recent offence is not recorded and is passed over", work);
        tell(yearsSinceSexualOffence, "the last sexual offence is not recorded and is passed over", work);
    }

    private static void tell(@Nullable Object fact, String otherwise, Working work) {
        if (fact == null) {
            work.note("Risk reduction: " + otherwise);
        }
    }

    private static boolean longEnough(@Nullable Integer years) {
        return years == null || years >= YEARS;
    }

    private static @Nullable Integer years(@Nullable LocalDate since, LocalDate day) {
        return since == null ? null : Integer.valueOf(Ages.on(day, since));
    }
}
