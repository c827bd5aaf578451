package org.openmappa.trail.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** How numbers and bytes are written in notes, read strictly: each value has one spelling. */
final class Text {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Text() {}

    /**
     * Lines that each end with a newline, and with nothing else: a carriage return belongs to its line.
     *
     * @throws IllegalArgumentException when the last one does not end
     */
    static List<String> lines(String text) {
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new IllegalArgumentException("the last line does not end with a newline");
        }
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

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

    /** @throws IllegalArgumentException unless the bytes are text in UTF-8 */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not text in UTF-8", e);
        }
    }
}
