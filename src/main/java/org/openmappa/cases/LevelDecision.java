package org.openmappa.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Refused;

/**
 * A decision about the level. A decision without a reason cannot be made.
 *
 * @param criteria codes of the criteria found met
 * @param edition edition of the criteria
 * @param sittingItem item of a sitting at which it was decided, if any
 */
public record LevelDecision(
        int level,
        String reason,
        List<String> criteria,
        String edition,
        @Nullable UUID sittingItem,
        LocalDate nextReview) {
    public LevelDecision {
        Refused.when(level < 1 || level > 3, "level", "Choose Level 1, 2 or 3");
        Refused.when(reason.isBlank(), "reason", "Enter the reason for the level");
        criteria = List.copyOf(criteria);
    }
}
