package org.openmappa.access;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openmappa.testing.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The app on somebody's phone. As tests do not wait for the next code, it lets the database forget the last one used. */
final class Authenticator {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private final JdbcClient owner;
    private final UUID user;
    private final byte[] secret;
    private final List<String> recoveryCodes;

    private Authenticator(JdbcClient owner, UUID user, byte[] secret, List<String> recoveryCodes) {
        this.owner = owner;
        this.user = user;
        this.secret = secret;
        this.recoveryCodes = recoveryCodes;
    }

    /** Sets up the second factor of an account. */
    static Authenticator of(Stage stage, Enrolment enrolment, UUID user) {
        Enrolment.Offer offer = enrolment.offer(user, "somebody");
        List<String> codes = enrolment
                .keep(user, offer.sealed(), code(offer.typed()), new Origin("test", "test"))
                .orElseThrow();
        return new Authenticator(stage.owner(), user, decoded(offer.typed()), codes);
    }

    /** The code that fits a secret as the page shows it. */
    static String code(String typed) {
        return Totp.code(decoded(typed), Totp.step(Instant.now()));
    }

    /** A code that was not used yet. */
    String freshCode() {
        owner.sql("update access.second_factor set last_step = 0 where user_id = ?")
                .param(user)
                .update();
        return sameCode();
    }

    /** The code that is shown now, whether or not it was used. */
    String sameCode() {
        return Totp.code(secret, Totp.step(Instant.now()));
    }

    /** A code that is never right. */
    String wrongCode() {
        return sameCode().equals("000000") ? "000001" : "000000";
    }

    List<String> recoveryCodes() {
        return recoveryCodes;
    }

    byte[] secret() {
        return secret.clone();
    }

    private static byte[] decoded(String typed) {
        BigInteger number = BigInteger.ZERO;
        for (char letter : typed.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] bytes = number.toByteArray();
        byte[] secret = new byte[SECRET_BYTES];
        int length = Math.min(bytes.length, SECRET_BYTES);
        System.arraycopy(bytes, bytes.length - length, secret, SECRET_BYTES - length, length);
        return secret;
    }
}
