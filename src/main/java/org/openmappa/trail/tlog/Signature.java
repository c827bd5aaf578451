package org.openmappa.trail.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One signature line of a note: em dash, name of the key, base64 of the key's id and what it made.
 *
 * @param keyId first four bytes of a hash of name, type and public key
 * @param made in base64: 64 bytes of Ed25519, or the time and 64 bytes for a cosignature
 */
public record Signature(String name, int keyId, String made) {
    private static final String DASH = "— ";

    static Signature of(String name, int keyId, byte[] made) {
        return new Signature(name, keyId, Base64.getEncoder().encodeToString(made));
    }

    /**
     * @param line with its newline, or without
     * @throws IllegalArgumentException when it is not a signature line
     */
    public static Signature parse(String line) {
        String[] parts = (line.endsWith("\n") ? line.substring(0, line.length() - 1) : line).split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 3) {
            throw new IllegalArgumentException("not a signature line: " + line);
        }
        byte[] value = Text.decode(parts[2]);
        if (value.length <= Integer.BYTES) {
            throw new IllegalArgumentException("a signature of " + value.length + " bytes");
        }
        return of(
                KeyName.checked(parts[1]),
                ByteBuffer.wrap(value).getInt(),
                Arrays.copyOfRange(value, Integer.BYTES, value.length));
    }

    byte[] bytes() {
        return Text.decode(made);
    }

    /** The line, with its newline. */
    @Override
    public String toString() {
        byte[] value = bytes();
        byte[] all = ByteBuffer.allocate(Integer.BYTES + value.length)
                .putInt(keyId)
                .put(value)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    /** Name and id of the key, as in its own text. */
    public String key() {
        return name + "+" + HexFormat.of().toHexDigits(keyId);
    }
}
