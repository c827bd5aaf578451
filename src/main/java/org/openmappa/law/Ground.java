package org.openmappa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One legal ground for a category. {@code conviction} is the index of the conviction in the facts, or null where the
 * ground is a decision or a status. An end that comes from policy is never presented as statute.
 */
public record Ground(
        Category category,
        String citation,
        String reason,
        LocalDate from,
        @Nullable LocalDate expectedEnd,
        String endsWith,
        EndSource endSource,
        @Nullable Integer conviction) {

    /** What says when a ground ends. */
    public enum EndSource {
        STATUTE,
        POLICY,
        DECISION
    }

    Ground endingOn(LocalDate day) {
        var end = day.isBefore(from) ? from : day;
        return new Ground(category, citation, reason, from, end, endsWith, endSource, conviction);
    }
}
