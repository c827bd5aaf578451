package org.openmappa.cases;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;

/** What must be on record before the discussion of a case at a sitting can close; each module states its own. */
public interface ReviewCondition {
    /** What is still missing, worded for the chair; nothing when the condition holds. Runs in the closing transaction. */
    Optional<String> missing(CaseId id, @Nullable UUID sittingItem);
}
