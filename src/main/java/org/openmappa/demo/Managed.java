package org.openmappa.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;

/**
 * A case that is open, and the two who work on it.
 *
 * @param ends when and on which ground the law takes it out of MAPPA, as the answer stood when it was opened
 */
record Managed(Life life, PersonId person, CaseId id, Actor manager, Actor supervisor, Life.@Nullable Leaving ends) {

    /** How and when it leaves: by what happened to the person, or else by the law. */
    Life.@Nullable Leaving leaves() {
        Life.Leaving told = life.leaves();
        return told == null || (ends != null && ends.day().isBefore(told.day())) ? ends : told;
    }

    /** Whether a review at Level 1 falls into the time of the case. */
    boolean reviewedOn(LocalDate day) {
        Life.Leaving leaves = leaves();
        return life.reviewedOn(day) && (leaves == null || day.isBefore(leaves.day()));
    }
}
