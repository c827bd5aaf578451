package org.openmappa.offences;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of a list, read cell by cell; a column that the list does not have is empty. */
record Cells(CSVRecord row) {
    private static final int LONGEST = 2_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    /** As published weights are written; without an exponent, by which a few characters become a number of gigabytes. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,20})?");

    /** @throws IllegalArgumentException naming the row when it is not in this form */
    String code(String column, String form) {
        String text = text(column);
        if (!text.matches(form)) {
            throw wrong(column, "is \"" + text + "\", which is not a code");
        }
        return text;
    }

    /** @throws IllegalArgumentException naming the row when it is too long, or holds characters that no text has */
    String text(String column) {
        String text = row.isSet(column) ? row.get(column) : "";
        if (text.length() > LONGEST) {
            throw wrong(column, "has more than " + LONGEST + " characters");
        }
        if (CONTROL.matcher(text).find()) {
            throw wrong(column, "holds control characters");
        }
        return text;
    }

    /** @throws IllegalArgumentException naming the row when it is not a decimal number */
    @Nullable
    BigDecimal decimal(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw wrong(column, "is \"" + text + "\", which is not a decimal number");
        }
        return new BigDecimal(text);
    }

    private IllegalArgumentException wrong(String column, String what) {
        return new IllegalArgumentException("Row " + row.getRecordNumber() + ": " + column + " " + what);
    }
}
