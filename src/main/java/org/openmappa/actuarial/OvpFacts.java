package org.openmappa.actuarial;

import org.jspecify.annotations.Nullable;

/**
 * What OVP asks. {@code violent} are those of the sanctions that were for violence; {@code age} is at the start of
 * follow-up; answers of the assessment are 0, 1 or 2. What is null is not recorded.
 */
public record OvpFacts(
        @Nullable Integer sanctions,
        @Nullable Integer violent,
        @Nullable Integer age,
        @Nullable Sex sex,
        @Nullable Boolean recognisesImpact,
        @Nullable Boolean noFixedAbode,
        @Nullable Boolean unemployed,
        @Nullable Integer alcoholNow,
        @Nullable Integer bingeDrinking,
        @Nullable Boolean psychiatricTreatment,
        @Nullable Integer temper,
        @Nullable Integer attitudes) {

    public OvpFacts {
        Refuse.negative(sanctions, "The number of sanctions");
        Refuse.negative(violent, "The number of violent sanctions");
        Refuse.negative(age, "The age");
        Refuse.more(violent, sanctions, "There cannot be more violent sanctions than sanctions");
        Refuse.outside(alcoholNow, 2, "Alcohol use now (9.1)");
        Refuse.outside(bingeDrinking, 2, "Binge drinking (9.2)");
        Refuse.outside(temper, 2, "Temper control (11.4)");
        Refuse.outside(attitudes, 2, "Attitudes that favour crime (12.1)");
    }

    @Nullable
    Integer otherSanctions() {
        return sanctions == null || violent == null ? null : Integer.valueOf(sanctions - violent);
    }

    @Nullable
    Boolean anySanction() {
        return sanctions == null ? null : Boolean.valueOf(sanctions > 0);
    }

    @Nullable
    Boolean male() {
        return sex == null ? null : Boolean.valueOf(sex == Sex.MALE);
    }

    @Nullable
    Integer alcohol() {
        return alcoholNow == null || bingeDrinking == null ? null : Integer.valueOf(alcoholNow + bingeDrinking);
    }
}
