package org.openmappa.cases;

import java.util.UUID;
import org.openmappa.shared.CaseId;

/** Knows the items of sittings, which stand above the case: the meetings fill this in. */
public interface ItemStanding {
    /** Refuses a closed item, and does not find one of another case. Runs in the transaction that entered the case. */
    void mustBeOpen(CaseId id, UUID item);
}
