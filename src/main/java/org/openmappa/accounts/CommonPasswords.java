package org.openmappa.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Recognises what people choose most (OWASP ASVS 5.0, 6.2.4) by how they make it, not by a list of every result: one or two
 * common words, in any case and with the usual signs for letters, with figures and signs around them; or a run on the
 * keyboard, in the alphabet or in numbers.
 */
final class CommonPasswords {
    private static final String RUNS =
            "abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 01234567890 qazwsxedcrfvtgbyhnujmikolp 1q2w3e4r5t6y7u8i9o0p";

    private static final int LONG_RUN = 4;
    private static final Set<String> WORDS = words();

    private CommonPasswords() {}

    static boolean hold(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return isRepeated(lower) || isRuns(lower) || isWords(letters(lower)) || isWords(letters(unsigned(lower)));
    }

    /** The same few characters over and over: "abab1abab1". */
    private static boolean isRepeated(String text) {
        return text.chars().distinct().count() < 5;
    }

    /** Made of runs alone, forwards or backwards: "qwerty12345". */
    private static boolean isRuns(String text) {
        int at = 0;
        while (at < text.length()) {
            int length = run(text, at);
            if (length < LONG_RUN) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static int run(String text, int from) {
        int to = from;
        String backwards = new StringBuilder(RUNS).reverse().toString();
        while (to < text.length()
                && (RUNS.contains(text.substring(from, to + 1)) || backwards.contains(text.substring(from, to + 1)))) {
            to++;
        }
        return to - from;
    }

    private static boolean isWords(String letters) {
        return letters.isEmpty()
                || WORDS.contains(letters)
                || (1 < letters.length()
                        && IntStream.range(1, letters.length())
                                .anyMatch(middle -> WORDS.contains(letters.substring(0, middle))
                                        && WORDS.contains(letters.substring(middle))));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** Signs and figures that stand for letters, read as those; what stands at the ends is only put around it. */
    private static String unsigned(String text) {
        return text.replaceAll("^[\\d\\p{Punct}]+(?=\\p{L})|(?<=\\p{L})[\\d\\p{Punct}]+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static Set<String> words() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/accounts/common-words.txt")),
                StandardCharsets.UTF_8))) {
            return file.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
