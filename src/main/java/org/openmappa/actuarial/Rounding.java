package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a probability becomes the percentage that is shown: half up, never certainty. */
enum Rounding {
    /** Whole percentages from 1 to 99 of a probability taken to five decimals (OGRS3). */
    WHOLE_OF_FIVE_DECIMALS(5, 0, "1", "99"),
    /** Whole percentages from 1 to 99 (OGP, OVP). */
    WHOLE(-1, 0, "1", "99"),
    /** Percentages to two decimals, at most 99.99. */
    TWO_DECIMALS(-1, 2, "0", "99.99");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int decimals;
    private final int percentDecimals;
    private final BigDecimal least;
    private final BigDecimal most;

    Rounding(int decimals, int percentDecimals, String least, String most) {
        this.decimals = decimals;
        this.percentDecimals = percentDecimals;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** The probability as the tool carries it on. */
    double probability(double exact) {
        return decimals < 0 ? exact : halfUp(new BigDecimal(exact), decimals).doubleValue();
    }

    BigDecimal percent(double probability) {
        return ofPercentage(BigDecimal.valueOf(probability).multiply(HUNDRED));
    }

    BigDecimal ofPercentage(BigDecimal exact) {
        return halfUp(exact, percentDecimals).max(least).min(most);
    }

    static BigDecimal halfUp(BigDecimal exact, int decimals) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }
}
