package org.openmappa.clocks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has to act in time: one colleague, or whoever holds a role in an area. */
public record Owner(
        @Nullable UUID user,
        @Nullable String role,
        @Nullable UUID area) {
    public static Owner user(UUID user) {
        return new Owner(user, null, null);
    }

    public static Owner role(String role, UUID area) {
        return new Owner(null, role, area);
    }
}
