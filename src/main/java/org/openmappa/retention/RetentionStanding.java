package org.openmappa.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the record of a person: when it is to be reviewed, and what keeps it until then or longer.
 *
 * @param openCase whether a case is open, also one that the viewer may not see
 * @param lastExit when the last case left MAPPA; null for somebody who never had one, or has one now for the first time
 * @param dueOn when it is reviewed whether the record is still needed
 * @param source where that limit comes from, and whether it was read
 * @param today the day it is, against which the others are held
 */
public record RetentionStanding(
        boolean openCase,
        @Nullable LocalDate lastExit,
        LocalDate dueOn,
        String source,
        LocalDate today,
        List<Keeping> keepings,
        List<Hold> holds,
        List<Destruction> destructions) {

    public List<Hold> standingHolds() {
        return holds.stream().filter(Hold::stands).toList();
    }

    /** The proposal that waits for a second person. */
    public Optional<Destruction> proposed() {
        return destructions.stream().filter(Destruction::open).findFirst();
    }

    public boolean reviewDue() {
        return !openCase && !dueOn.isAfter(today);
    }

    /** Why the record cannot be destroyed now; nothing where it could be proposed. */
    public Optional<String> obstacle() {
        if (openCase) {
            return Optional.of("A case is open: the record is needed");
        }
        if (!standingHolds().isEmpty()) {
            return Optional.of("A legal hold stands: it is lifted first, with the reason");
        }
        return reviewDue()
                ? proposed().map(open -> "It is proposed already: another person settles it")
                : Optional.of("It is kept until the day of its review");
    }
}
