package org.openmappa.trail.tlog;

import java.util.Base64;
import java.util.regex.Pattern;

/** How numbers and bytes are written in notes, read strictly: each value has one spelling. */
final class Text {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Text() {}

    /** @throws IllegalArgumentException for signs, leading zeroes, and numbers of 19 digits or more */
    static long decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        return Long.parseLong(text);
    }

    /** @throws IllegalArgumentException unless it is the standard base64, with padding, that we would write */
    static byte[] decode(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("not canonical base64");
        }
        return bytes;
    }
}
