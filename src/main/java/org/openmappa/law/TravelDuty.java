package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 86 with the regulations of 2004 and 2012: leaving the United Kingdom, and for how long. */
public final class TravelDuty {
    private TravelDuty() {}

    /** {@code days} abroad is null where nobody recorded it; since 13 August 2012 it does not matter. */
    public static Due before(LocalDate leaving, @Nullable Integer days) {
        var least = Figure.on(leaving, Figure.Name.TRAVEL_LEAST_DAYS);
        var notice = Figure.on(leaving, Figure.Name.TRAVEL_NOTICE_DAYS);
        return least.isPresent() && notice.isPresent()
                ? under(least.get(), notice.get(), leaving, days)
                : Due.beforeTheTables(leaving, "Regulations on travel were in force", "SOA 2003 s.86");
    }

    private static Due under(Figure least, Figure notice, LocalDate leaving, @Nullable Integer days) {
        var step = Step.fact(least.rule(), least.citation(), facts(days), longEnough(least, days));
        if (step.outcome() != Outcome.YES) {
            return Due.of(step.outcome(), null, null, List.of(step), least);
        }
        var by = leaving.minusDays(notice.number());
        var told = notice.step("Leaving on " + Words.of(leaving) + ": by " + Words.of(by), Outcome.YES);
        return Due.by(by, leaving, List.of(step, told), least, notice).doubting(Doubt.TRAVEL_NOTICE, Doubt.ACT_OF_2026);
    }

    private static Outcome longEnough(Figure least, @Nullable Integer days) {
        if (least.number() == 0) {
            return Outcome.YES;
        }
        return days == null ? Outcome.UNKNOWN : Outcome.of(days >= least.number());
    }

    private static String facts(@Nullable Integer days) {
        return days == null ? "Not recorded: for how many days" : days + " days abroad";
    }
}
