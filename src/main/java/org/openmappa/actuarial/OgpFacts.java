package org.openmappa.actuarial;

import org.jspecify.annotations.Nullable;

/**
 * What OGP asks. Answers of the assessment are 0 (no problem), 1 (some) or 2 (significant); {@code ogrs3TwoYear} is the
 * whole percentage of OGRS3. What is null is not recorded.
 */
public record OgpFacts(
        @Nullable Integer ogrs3TwoYear,
        @Nullable Boolean noFixedAbode,
        @Nullable Boolean unemployed,
        @Nullable Integer activities,
        @Nullable Integer drugMisuse,
        @Nullable Integer drugMotivation,
        @Nullable Integer problemSolving,
        @Nullable Integer consequences,
        @Nullable Integer othersViews,
        @Nullable Integer attitudes) {

    public OgpFacts {
        Refuse.outside(ogrs3TwoYear, 100, "The OGRS3 percentage");
        Refuse.outside(activities, 2, "Regular activities (7.2)");
        Refuse.outside(drugMisuse, 2, "Current drug misuse (8)");
        Refuse.outside(drugMotivation, 2, "Motivation to tackle drug misuse (8.8)");
        Refuse.outside(problemSolving, 2, "Problem solving (11)");
        Refuse.outside(consequences, 2, "Awareness of consequences (11)");
        Refuse.outside(othersViews, 2, "Understanding of others' views (11)");
        Refuse.outside(attitudes, 2, "Attitudes that favour crime (12.1)");
    }

    @Nullable
    Integer drugs() {
        return drugMisuse == null || drugMotivation == null ? null : Integer.valueOf(drugMisuse + drugMotivation);
    }

    @Nullable
    Integer thinking() {
        return problemSolving == null || consequences == null || othersViews == null
                ? null
                : Integer.valueOf(problemSolving + consequences + othersViews);
    }
}
