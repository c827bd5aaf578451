package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of a score: what was asked, what was answered, and what the answer adds to the sum. {@code value} is the
 * number that the coefficient multiplies; it is 1 where a row of a table of points applies or does not.
 */
public record Term(String name, String input, double value, double coefficient, double contribution) {

    static Term of(String name, String input, double value, double coefficient) {
        return new Term(name, input, value, coefficient, value * coefficient);
    }

    /** The product rounded half up to whole points. */
    static Term rounded(String name, String input, int value, double coefficient) {
        var product = BigDecimal.valueOf(coefficient).multiply(BigDecimal.valueOf(value));
        double points = product.setScale(0, RoundingMode.HALF_UP).doubleValue();
        return new Term(name, input, value, coefficient, points);
    }
}
