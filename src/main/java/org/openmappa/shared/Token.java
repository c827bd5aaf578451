package org.openmappa.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The secret of a session: 32 random bytes that only the browser or client holds; the database keeps a hash. */
public final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;
    private final byte[] secret;

    private Token(byte[] secret) {
        this.secret = secret;
    }

    public static Token fresh() {
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        return new Token(secret);
    }

    /** Reads a token as the client sends it; nothing when it cannot be one. */
    public static Optional<Token> parse(String text) {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(text);
            return secret.length == LENGTH ? Optional.of(new Token(secret)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** For the client's eyes only. */
    public String reveal() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** For the database's gate functions. */
    public byte[] bytes() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
