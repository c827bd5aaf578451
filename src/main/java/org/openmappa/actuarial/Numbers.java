package org.openmappa.actuarial;

import java.math.BigDecimal;

/** How numbers are written in a score. */
final class Numbers {
    private Numbers() {}

    static String plain(double number) {
        var exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }

    static String years(int years) {
        return counted(years, "year");
    }

    static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
