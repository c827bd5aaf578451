package org.openmappa.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.openmappa.shared.CaseId;

/** The discussion of a case at a sitting. */
record Meeting(SittingDay sitting, Managed managed, UUID item, Script script) {
    CaseId caseId() {
        return managed.id();
    }

    LocalDate day() {
        return sitting.on();
    }

    /** What forms that are filled in at the table carry. */
    Map<String, UUID> atItem() {
        return Map.of("item", item);
    }
}
