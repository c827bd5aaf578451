package org.openmappa.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether an answer is the expected one: days by their ISO form, numbers to the places that are expected. */
final class Same {
    /** More than any answer has; a few characters can ask for a number of gigabytes. */
    private static final int MOST_DECIMALS = 400;

    private Same() {}

    static boolean same(@Nullable Object expected, @Nullable Object value) {
        if (value instanceof None none) {
            return none.fits(expected);
        }
        if (expected instanceof Number wanted && value instanceof Number found) {
            return sameNumber(new BigDecimal(wanted.toString()), found);
        }
        if (expected instanceof Collection<?> wanted && value instanceof Collection<?> found) {
            return sorted(wanted).equals(sorted(found));
        }
        return (expected == null || value == null || expected instanceof Boolean)
                ? Objects.equals(expected, value)
                : expected.toString().equals(value.toString());
    }

    /** An answer of the form "none of these": it fits every expected value that is not among them. */
    record None(Collection<?> of) {
        boolean fits(@Nullable Object expected) {
            return of.stream().noneMatch(o -> same(expected, o));
        }

        @Override
        public String toString() {
            return "any but " + of;
        }
    }

    /** Whole numbers must be equal; of others as many decimals count as are expected. */
    private static boolean sameNumber(BigDecimal wanted, Number found) {
        if ((found instanceof Double d && !Double.isFinite(d)) || wanted.scale() > MOST_DECIMALS) {
            return false;
        }
        var exact = new BigDecimal(found.toString());
        boolean whole = wanted.stripTrailingZeros().scale() <= 0 && wanted.scale() <= 0;
        var rounded = whole ? exact : exact.setScale(wanted.scale(), RoundingMode.HALF_UP);
        return wanted.compareTo(rounded) == 0;
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }
}
