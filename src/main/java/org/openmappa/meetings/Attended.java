package org.openmappa.meetings;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was seen at the table of one invitation.
 *
 * @param attendee who came: whoever was invited, or their deputy; empty: whoever was expected
 * @param gradeAt band of grade of whoever came
 */
public record Attended(
        @NotNull(message = "Choose whether they came") Presence presence,
        @Nullable UUID attendee,
        @Nullable Integer gradeAt) {}
