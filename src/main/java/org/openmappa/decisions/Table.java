package org.openmappa.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything on record of a discussion, with the versions that forms carry (0: nothing yet). */
public record Table(
        @Nullable Opening opening,
        int openingVersion,
        List<LevelDecided> levels,
        List<Dissent> dissents,
        @Nullable OffenderNotice notice,
        int noticeVersion) {

    /** The decision that stands. */
    public @Nullable LevelDecided level() {
        return levels.isEmpty() ? null : levels.getLast();
    }
}
