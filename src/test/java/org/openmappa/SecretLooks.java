package org.openmappa;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a secret looks when somebody leaves it in a file. */
enum SecretLooks {
    /** In PEM, or as {@code trail.tlog.SigningKey} writes one. */
    PRIVATE_KEY(
            "-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----|PRIVATE\\+KEY\\+[^+\\s\"]{1,99}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{20}"),
    AWS("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
    GOOGLE("\\bAIza[0-9A-Za-z_-]{35}"),
    GIT_HOST("\\bgh[pousr]_[A-Za-z0-9]{36}|\\bgithub_pat_\\w{40}|\\bglpat-[\\w-]{20}"),
    SLACK("\\bxox[abeprs]-[A-Za-z0-9-]{10}"),
    /** A JSON Web Token: two parts that begin like JSON, and a signature. */
    SIGNED_TOKEN("\\beyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{8}"),
    PASSWORD_IN_ADDRESS("\\b[a-z][a-z0-9+]{1,20}://[^\\s/:@\"]{1,99}:[^\\s/:@\"$<{…]{3,99}@"),
    /** A line of settings that gives a password away, rather than the name of a file or variable. */
    PASSWORD_IN_SETTINGS(
            "(?im)^(?:export +)?[\\w.-]{0,60}(?:password|passwd|secret|api-?key)[\\w.-]{0,60}[\"']?\\s*[=:]\\s*[\"']?[^\\s\"'#$<{…(,/]{6}",
            false),
    PASSWORD_IN_CODE(
            "(?i)\\b\\w{0,40}(?:password|passphrase|secret|api_?key)\\w{0,40}(?:\"? *[=:]|\" *,) *\"[^\"\\s{%]{8,}\""),
    /** Long and without order: as hexadecimal, or of small letters, capitals and figures that follow each other by chance. */
    RANDOM("(?<![\\w.+/=-])(?:[A-Za-z0-9+/_-]{32,}={0,2}|[0-9a-f]{32,})(?![\\w+/=(-])") {
        @Override
        boolean isOne(String text) {
            return HEXADECIMAL.matcher(text).matches()
                    ? bits(text) > 3
                    : bits(text) > 4.2
                            && changes(text) > 0.5
                            && text.chars().filter(Character::isDigit).count() > 1;
        }
    };

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]+");

    private final Pattern pattern;
    private final boolean inCode;

    SecretLooks(String pattern) {
        this(pattern, true);
    }

    SecretLooks(String pattern, boolean inCode) {
        this.pattern = Pattern.compile(pattern);
        this.inCode = inCode;
    }

    /** The places of a text that look like this. */
    Stream<MatchResult> in(String text, boolean code) {
        return code && !inCode ? Stream.of() : pattern.matcher(text).results().filter(found -> isOne(found.group()));
    }

    boolean isOne(String text) {
        return !text.isEmpty();
    }

    /** How many bits each character tells, were they drawn by chance (Shannon). */
    private static double bits(String text) {
        return text.chars()
                .distinct()
                .mapToDouble(c -> text.chars().filter(each -> each == c).count() / (double) text.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }

    /** How often the next character is of another kind. Names of methods change once or twice a word. */
    private static double changes(String text) {
        return IntStream.range(1, text.length())
                        .filter(n -> kind(text.charAt(n)) != kind(text.charAt(n - 1)))
                        .count()
                / (double) text.length();
    }

    private static int kind(char c) {
        return Character.isDigit(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : 3;
    }
}
