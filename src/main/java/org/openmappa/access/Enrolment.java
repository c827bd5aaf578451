package org.openmappa.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.openmappa.shared.Token;
import org.springframework.stereotype.Component;

/**
 * Sets up the second factor. A secret is offered, shown and typed or scanned; the page carries it sealed meanwhile, so that
 * nobody can choose it, and nothing is kept until a code proves that it arrived.
 */
@Component
public class Enrolment {
    private static final String OFFER = "offered second factor of ";
    private static final String ISSUER = "OpenMAPPA";
    private static final int GROUP = 4;
    private final DoorRecords door;
    private final Seal seal;
    private final Clock clock;

    Enrolment(DoorRecords door, Seal seal, Clock clock) {
        this.door = door;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * A secret on its way into an authenticator app.
     *
     * @param uri what the QR code says
     * @param typed the same secret for whoever types it, in groups of four letters
     * @param sealed the same secret as the page carries it
     */
    public record Offer(String uri, String typed, String sealed) {}

    /** Whose sign-in waits until the second factor is set up; nothing when none does. */
    public Optional<Offer> offer(Token pending) {
        return enrolling(pending).map(who -> offer(who.userId(), who.username(), Totp.freshSecret()));
    }

    public Offer offer(UUID user, String username) {
        return offer(user, username, Totp.freshSecret());
    }

    /** The same offer once more, after a code that did not fit; a fresh one when it is not ours. */
    public Optional<Offer> again(Token pending, String sealed) {
        return enrolling(pending).map(who -> again(who.userId(), who.username(), sealed));
    }

    public Offer again(UUID user, String username, String sealed) {
        return offer(user, username, secret(user, sealed).orElseGet(Totp::freshSecret));
    }

    /** Keeps the second factor if the code fits, and gives the recovery codes, for this once. */
    public Optional<List<String>> keep(UUID user, String sealed, String code, Origin origin) {
        return secret(user, sealed).flatMap(secret -> keep(user, secret, code, origin));
    }

    /** Fresh recovery codes in place of all earlier ones. */
    public List<String> renewCodes(UUID user, Origin origin) {
        List<String> codes = RecoveryCodes.fresh();
        door.keepRecoveryCodes(user, hashes(codes), origin);
        return codes;
    }

    private Optional<List<String>> keep(UUID user, byte[] secret, String code, Origin origin) {
        OptionalLong step = Totp.match(secret, code.replaceAll("\\s", ""), clock.instant(), Long.MIN_VALUE);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = RecoveryCodes.fresh();
        String sealed = seal.seal(secret, SecondFactor.PURPOSE + user);
        door.keepSecondFactor(user, sealed, step.getAsLong(), hashes(codes), origin);
        return Optional.of(codes);
    }

    private Optional<DoorRecords.Pending> enrolling(Token pending) {
        return door.pending(pending).filter(who -> who.needs().equals("ENROLMENT"));
    }

    private Offer offer(UUID user, String username, byte[] secret) {
        String text = Base32.of(secret);
        return new Offer(
                uri(username, text),
                text.replaceAll("(.{" + GROUP + "})(?=.)", "$1 "),
                seal.seal(secret, OFFER + user));
    }

    private Optional<byte[]> secret(UUID user, String sealed) {
        return seal.open(sealed, OFFER + user);
    }

    /** Key URI format, as authenticator apps read it. */
    private static String uri(String username, String secret) {
        return "otpauth://totp/" + ISSUER + ":"
                + URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + secret
                + "&issuer=" + ISSUER + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP.toSeconds();
    }

    private static List<byte[]> hashes(List<String> codes) {
        return codes.stream().map(RecoveryCodes::hash).toList();
    }
}
