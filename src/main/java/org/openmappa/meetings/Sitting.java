package org.openmappa.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.openmappa.shared.London;
import org.openmappa.shared.SittingId;

/** One meeting day with its cases. */
public record Sitting(
        SittingId id,
        UUID areaId,
        String area,
        int level,
        Instant startsAt,
        int lengthMinutes,
        String place,
        UUID chairId,
        String chair,
        UUID minuteTakerId,
        String minuteTaker,
        int version) {
    private static final Duration OPEN_TO_CHAIR = Duration.ofDays(90);
    private static final Duration OPEN_TO_INVITED = Duration.ofDays(28);

    public LocalDate day() {
        return London.dayOf(startsAt);
    }

    public LocalTime time() {
        return startsAt.atZone(London.ZONE).toLocalTime();
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(lengthMinutes));
    }

    public String name() {
        return "Level " + level + " sitting of " + London.day(day());
    }

    /** Role in which the chair acts. */
    public String chairRole() {
        return "CHAIR_" + level;
    }

    /** When the sitting and its cases close to the chair and the minute taker. */
    Instant openToChair() {
        return startsAt.plus(OPEN_TO_CHAIR);
    }

    /** When its cases close to whoever was invited. */
    Instant openToInvited() {
        return startsAt.plus(OPEN_TO_INVITED);
    }
}
