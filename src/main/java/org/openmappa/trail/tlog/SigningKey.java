package org.openmappa.trail.tlog;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret half of a key and its public half beside it: two lines of text, {@code PRIVATE+KEY+name+id+seed} and the
 * verifier key.
 */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";
    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(byte[] seed, VerifierKey verifier) {
        this.seed = seed;
        this.verifier = verifier;
    }

    public static SigningKey fresh(String name, KeyType type) {
        KeyPair pair = Ed25519.fresh();
        return new SigningKey(
                Ed25519.raw(pair.getPrivate()), new VerifierKey(name, type, Ed25519.raw(pair.getPublic())));
    }

    /** @throws IllegalArgumentException when the two lines are not a key and its other half */
    public static SigningKey parse(String text) {
        String[] lines = text.strip().split("\n", -1);
        if (lines.length != 2 || !lines[0].startsWith(PREFIX)) {
            throw new IllegalArgumentException("a signing key is two lines, the secret and the public half");
        }
        VerifierKey verifier = VerifierKey.parse(lines[1]);
        String start = PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+";
        byte[] coded = lines[0].startsWith(start)
                ? Text.decode(lines[0].substring(start.length()).strip())
                : new byte[0];
        if (coded.length != Ed25519.KEY + 1 || coded[0] != verifier.type().code()) {
            throw new IllegalArgumentException("the two halves of the signing key do not belong together");
        }
        return proved(new SigningKey(Arrays.copyOfRange(coded, 1, coded.length), verifier));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** @param now part of what a witness signs; a log's signature has no time */
    public Signature sign(String text, Instant now) {
        byte[] made =
                switch (verifier.type()) {
                    case LOG -> Ed25519.sign(seed, Cosignature.utf8(text));
                    case WITNESS -> Cosignature.make(seed, text, now);
                };
        return Signature.of(verifier.name(), verifier.id(), made);
    }

    /** Both lines: to be kept where nobody else reads them. */
    public String reveal() {
        return PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(Coded.of(verifier.type(), seed)) + "\n" + verifier + "\n";
    }

    private static SigningKey proved(SigningKey key) {
        if (!key.verifier.verifies("proof\n", key.sign("proof\n", Instant.EPOCH))) {
            throw new IllegalArgumentException("the two halves of the signing key do not belong together");
        }
        return key;
    }

    @Override
    public String toString() {
        return "(secret of " + verifier.name() + ")";
    }
}
