package org.openmappa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period "beginning with" a day ends on the day before its anniversary. */
final class Anniversary {
    private Anniversary() {}

    /** Where the month has no such day, as after 29 February, the period runs to the end of the month. */
    static LocalDate lastDay(LocalDate first, Length length) {
        return isClipped(first, length)
                ? length.after(first)
                : length.after(first).minusDays(1);
    }

    /** The other reading of a missing anniversary, a day earlier; nothing where the anniversary exists. */
    static @Nullable LocalDate otherReading(LocalDate first, Length length) {
        return isClipped(first, length) ? length.after(first).minusDays(1) : null;
    }

    private static boolean isClipped(LocalDate first, Length length) {
        return length.days() == 0 && length.after(first).getDayOfMonth() != first.getDayOfMonth();
    }
}
