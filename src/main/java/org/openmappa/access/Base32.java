package org.openmappa.access;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Text that people can read off and type: RFC 4648, section 6, without padding. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Base32() {}

    static String of(byte[] bytes) {
        int bits = bytes.length * Byte.SIZE;
        int length = (bits + BITS - 1) / BITS;
        BigInteger number = new BigInteger(1, bytes).shiftLeft(length * BITS - bits);
        StringBuilder text = new StringBuilder(length);
        for (int place = length - 1; place >= 0; place--) {
            text.append(LETTERS.charAt(number.shiftRight(place * BITS).intValue() & 31));
        }
        return text.toString();
    }

    static String random(int letters) {
        StringBuilder text = new StringBuilder(letters);
        RANDOM.ints(letters, 0, LETTERS.length()).forEach(n -> text.append(LETTERS.charAt(n)));
        return text.toString();
    }
}
