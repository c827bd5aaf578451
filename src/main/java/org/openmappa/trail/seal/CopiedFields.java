package org.openmappa.trail.seal;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.openmappa.trail.verify.Entry;

/**
 * The fields of one row of COPY in binary, one after another (PostgreSQL, COPY, "Binary Format": length, then the bytes as
 * the type sends them; length -1 is null). A field that is null is "-".
 */
final class CopiedFields {
    /** PostgreSQL counts microseconds from 1 January 2000. */
    private static final long YEAR_2000 = 946_684_800_000_000L;

    private static final long MICROSECONDS = 1_000_000;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
    private final ByteBuffer row;

    CopiedFields(byte[] row) {
        this.row = ByteBuffer.wrap(row);
        this.row.getShort(); // how many fields
    }

    long number() {
        row.getInt();
        return row.getLong();
    }

    byte[] bytes() {
        byte[] bytes = new byte[row.getInt()];
        row.get(bytes);
        return bytes;
    }

    String text() {
        int length = row.getInt();
        if (length < 0) {
            return Entry.NONE;
        }
        String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return text;
    }

    String hex() {
        int length = row.getInt();
        if (length < 0) {
            return Entry.NONE;
        }
        int from = row.position();
        row.position(from + length);
        return HexFormat.of().formatHex(row.array(), from, from + length);
    }

    String unsigned() {
        return row.getInt() < 0 ? Entry.NONE : Long.toUnsignedString(row.getLong());
    }

    /** A moment in seconds since 1970 with six decimals. */
    String seconds() {
        if (row.getInt() < 0) {
            return Entry.NONE;
        }
        long since = row.getLong();
        if (since == Long.MAX_VALUE || since == Long.MIN_VALUE) {
            return since > 0 ? "Infinity" : "-Infinity";
        }
        long micros = since + YEAR_2000;
        String decimals = String.valueOf(MICROSECONDS + micros % MICROSECONDS);
        return micros < 0
                ? BigDecimal.valueOf(micros, 6).toPlainString()
                : micros / MICROSECONDS + "." + decimals.substring(1);
    }

    String uuid() {
        return row.getInt() < 0 ? Entry.NONE : uuidHere();
    }

    /** With commas between them. */
    String uuids() {
        int length = row.getInt();
        if (length < 0) {
            return Entry.NONE;
        }
        int end = row.position() + length;
        int dimensions = row.getInt();
        int header =
                2 * Integer.BYTES * (dimensions + 1); // whether it has nulls, type; then size and first index of each
        row.position(dimensions == 0 ? end : row.position() + header);
        StringBuilder all = new StringBuilder();
        while (row.position() < end) {
            all.append(all.isEmpty() ? "" : ",").append(uuid());
        }
        return all.isEmpty() ? Entry.NONE : all.toString();
    }

    private String uuidHere() {
        byte[] text = new byte[36];
        int at = 0;
        for (int n = 0; n < 16; n++) {
            if (n == 4 || n == 6 || n == 8 || n == 10) {
                text[at++] = '-';
            }
            byte next = row.get();
            text[at++] = DIGITS[(next >> 4) & 15];
            text[at++] = DIGITS[next & 15];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
