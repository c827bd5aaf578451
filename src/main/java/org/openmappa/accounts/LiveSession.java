package org.openmappa.accounts;

import java.time.OffsetDateTime;
import java.util.UUID;

/** One session that is neither ended nor over its limits; current is the one that asks. */
public record LiveSession(
        UUID id,
        OffsetDateTime startedAt,
        OffsetDateTime lastSeenAt,
        String origin,
        String client,
        String how,
        boolean current) {

    /** With what it was signed in, in words. */
    public String proof() {
        return switch (how) {
            case "PASSWORD_AND_CODE" -> "Password and code";
            case "RECOVERY_CODE" -> "Password and recovery code";
            case "IDENTITY_PROVIDER" -> "Your organisation's sign-in";
            case "MACHINE" -> "A program on your behalf";
            default -> "Password";
        };
    }
}
