package org.openmappa.trail.tlog;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The public half of a key, as it is handed to everybody: {@code name+id+base64}. */
public final class VerifierKey {
    private final String name;
    private final KeyType type;
    private final byte[] publicKey;

    VerifierKey(String name, KeyType type, byte[] publicKey) {
        this.name = KeyName.checked(name);
        this.type = type;
        this.publicKey = publicKey;
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a verifier key is name+id+key, not: " + text.strip());
        }
        byte[] coded = Text.decode(parts[2]);
        if (coded.length != Ed25519.KEY + 1) {
            throw new IllegalArgumentException("not an Ed25519 key: " + text.strip());
        }
        VerifierKey key = new VerifierKey(parts[0], KeyType.of(coded[0]), Arrays.copyOfRange(coded, 1, coded.length));
        if (!HexFormat.of().toHexDigits(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("name, id and key do not belong together: " + text.strip());
        }
        return key;
    }

    public String name() {
        return name;
    }

    public KeyType type() {
        return type;
    }

    int id() {
        return KeyName.id(name, type.code(), publicKey);
    }

    /** Whether a signature says that it is of this key. */
    public boolean made(Signature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /** Whether a signature is of this key, under this text. */
    public boolean verifies(String text, Signature signature) {
        byte[] value = signature.bytes();
        return made(signature)
                && switch (type) {
                    case LOG -> Ed25519.verifies(publicKey, Cosignature.utf8(text), value);
                    case WITNESS -> Cosignature.verifies(publicKey, text, value);
                };
    }

    /** Name and id, as signatures give them. */
    public String key() {
        return name + "+" + HexFormat.of().toHexDigits(id());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return key() + "+" + Base64.getEncoder().encodeToString(Coded.of(type, publicKey));
    }
}
