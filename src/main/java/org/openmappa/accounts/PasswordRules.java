package org.openmappa.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be (OWASP ASVS 5.0, V6.2; NIST SP 800-63B-4, section 3.1.1.2): long, not one that many people
 * choose, not stolen elsewhere, not made of what everybody knows about its owner. Nothing is asked of its characters.
 */
public final class PasswordRules {
    /** Where the password stands alone. */
    public static final int ALONE = 15;

    /** Beside a second factor. */
    public static final int BESIDE_A_CODE = 8;

    public static final int LONGEST = 200;
    private final BreachedPasswords breached;

    private PasswordRules(BreachedPasswords breached) {
        this.breached = breached;
    }

    /**
     * @param file with breached passwords, or null for the common ones alone
     * @throws IllegalArgumentException when it cannot be read
     */
    public static PasswordRules with(@Nullable String file) {
        return new PasswordRules(BreachedPasswords.in(file));
    }

    /**
     * What is wrong with a password, in words; nothing when it will do.
     *
     * @param known what everybody knows of its owner: names, user name, agency
     */
    public Optional<String> refuse(String password, int shortest, List<String> known) {
        if (password.codePointCount(0, password.length()) < shortest) {
            return Optional.of(
                    "Use " + shortest + " characters or more, such as four words that do not belong together");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Use " + LONGEST + " characters or fewer");
        }
        if (!password.equals(password.strip())) {
            return Optional.of("Leave no space at the beginning or the end");
        }
        if (CommonPasswords.hold(password) || breached.hold(password)) {
            return Optional.of("Choose another one: this is among the passwords that are tried first");
        }
        return isMostly(password, known)
                ? Optional.of("Choose another one: this is made of your name or your work")
                : Optional.empty();
    }

    /** Without the words that everybody knows there is less left than a short password. */
    private static boolean isMostly(String password, List<String> known) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : known.stream().flatMap(PasswordRules::words).toList()) {
            left = left.replace(word, "");
        }
        boolean holdsSome = left.length() < password.length();
        return holdsSome && left.replaceAll("[\\d\\p{Punct}\\s]", "").length() < BESIDE_A_CODE;
    }

    private static Stream<String> words(String known) {
        return Arrays.stream(known.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 2);
    }
}
