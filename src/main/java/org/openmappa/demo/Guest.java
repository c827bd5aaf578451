package org.openmappa.demo;

import org.jspecify.annotations.Nullable;
import org.openmappa.meetings.Presence;
import org.openmappa.shared.Actor;

/**
 * Somebody who was asked to the discussion of a case.
 *
 * @param comes who came or is expected: they, or their deputy
 * @param seen what was seen at the table, once it has been
 * @param grade band of grade of whoever came
 */
record Guest(
        Actor invited,
        Actor comes,
        Script script,
        @Nullable Presence seen,
        @Nullable Integer grade) {
    boolean came() {
        return seen != null && seen.came();
    }

    String role() {
        return Guests.role(comes);
    }
}
