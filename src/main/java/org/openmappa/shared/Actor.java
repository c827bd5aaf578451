package org.openmappa.shared;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the signed-in practitioner, handed to every use case as a value. The rights are those of the roles, and say
 * only what menus may offer; what a person may do with a file is decided in the database at each entry. {@code
 * emergencyUntil} is when emergency access ends, where the person holds any.
 */
public record Actor(
        UUID userId,
        String username,
        String fullName,
        UUID agencyId,
        String agency,
        String agencyKind,
        UUID areaId,
        String area,
        Set<String> roles,
        Set<Right> rights,
        Token token,
        @Nullable Instant emergencyUntil) {

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
