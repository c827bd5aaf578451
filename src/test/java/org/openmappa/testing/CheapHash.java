package org.openmappa.testing;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2 that costs little, for tests that sign in by the hundred; a hash carries its own parameters. */
public final class CheapHash {
    private CheapHash() {}

    public static PasswordEncoder ofPasswords() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }
}
