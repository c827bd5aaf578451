package org.openmappa.access;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what was typed is the code of an authenticator app, or a recovery code; and uses it up. */
@Component
class SecondFactor {
    static final String PURPOSE = "second factor of ";
    private final DoorRecords door;
    private final Seal seal;
    private final Clock clock;

    SecondFactor(DoorRecords door, Seal seal, Clock clock) {
        this.door = door;
        this.seal = seal;
        this.clock = clock;
    }

    /** How it was proved, in the words of access.session.how; nothing when it was not. */
    Optional<String> proves(UUID user, @Nullable String sealedSecret, @Nullable Long lastStep, String typed) {
        if (sealedSecret == null || lastStep == null) {
            return Optional.empty();
        }
        if (RecoveryCodes.looksLikeOne(typed)) {
            return door.takeRecoveryCode(user, RecoveryCodes.hash(typed))
                    ? Optional.of("RECOVERY_CODE")
                    : Optional.empty();
        }
        OptionalLong step = step(user, sealedSecret, lastStep, typed);
        return step.isPresent() && door.takeStep(user, step.getAsLong())
                ? Optional.of("PASSWORD_AND_CODE")
                : Optional.empty();
    }

    private OptionalLong step(UUID user, String sealedSecret, long lastStep, String typed) {
        byte[] secret = seal.open(sealedSecret, PURPOSE + user)
                .orElseThrow(() -> new IllegalStateException("the key file is not the one that sealed this secret"));
        return Totp.match(secret, typed.replaceAll("\\s", ""), clock.instant(), lastStep);
    }
}
