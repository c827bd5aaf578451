package org.openmappa.actuarial;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What RSR and CSRP add up: the percentage of serious violent reoffending (SNSV for RSR, SVRP for CSRP) and those of
 * OSP/DC and OSP/IIC. For women and for people without a sexual history the two sexual parts do not exist. What is null
 * is not recorded.
 */
public record CombinedFacts(
        @Nullable Sex sex,
        @Nullable Boolean everSexual,
        @Nullable BigDecimal violentPercent,
        @Nullable BigDecimal directContactPercent,
        @Nullable BigDecimal imagesPercent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CombinedFacts {
        check(violentPercent);
        check(directContactPercent);
        check(imagesPercent);
        Refuse.when(
                Boolean.FALSE.equals(everSexual) && (above(directContactPercent) || above(imagesPercent)),
                "There cannot be a sexual part without any sexual offence");
    }

    /** From the scores of the parts, as far as they could be worked out. */
    public static CombinedFacts of(
            @Nullable Sex sex, @Nullable Boolean everSexual, Score violent, Score directContact, Score images) {
        return new CombinedFacts(
                sex,
                everSexual,
                violent.percentWithinTwoYears().orElse(null),
                directContact.percentWithinTwoYears().orElse(null),
                images.percentWithinTwoYears().orElse(null));
    }

    boolean sexualPartsCount() {
        return sex == Sex.MALE && !Boolean.FALSE.equals(everSexual);
    }

    private static void check(@Nullable BigDecimal percent) {
        Refuse.when(
                percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0),
                "A percentage lies between 0 and 100");
    }

    private static boolean above(@Nullable BigDecimal percent) {
        return percent != null && percent.signum() > 0;
    }
}
