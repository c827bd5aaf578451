package org.openmappa.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the numbers of a score are written: coefficients as published, sums to six decimals. */
final class Figures {
    private static final int DECIMALS = 6;

    private Figures() {}

    static String exact(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    static String rounded(double number) {
        return plain(BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
