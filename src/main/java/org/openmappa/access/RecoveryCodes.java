package org.openmappa.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Ten codes of 100 random bits, written down against the day on which the authenticator app is lost. Each works once. They
 * are random, so that a plain hash keeps them (OWASP ASVS 5.0, 6.5.2).
 */
final class RecoveryCodes {
    private static final int NUMBER = 10;
    private static final int LETTERS = 20;
    private static final int GROUP = 5;

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(() -> Base32.random(LETTERS))
                .map(RecoveryCodes::grouped)
                .limit(NUMBER)
                .toList();
    }

    /** Whether what was typed has the length of such a code, however it was spaced. */
    static boolean looksLikeOne(String typed) {
        return plain(typed).length() == LETTERS;
    }

    static byte[] hash(String typed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain(typed).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String grouped(String letters) {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
