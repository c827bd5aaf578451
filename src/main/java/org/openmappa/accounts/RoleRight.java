package org.openmappa.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right that the matrix gives to a role.
 *
 * @param withheld what the area says of it where it holds the right back
 */
public record RoleRight(
        String right, String label, @Nullable Withheld withheld) {
    boolean isHeldUnder(UUID id) {
        return withheld != null && withheld.id().equals(id);
    }
}
