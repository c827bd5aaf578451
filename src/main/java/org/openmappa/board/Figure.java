package org.openmappa.board;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number of the return as its reader may see it.
 *
 * @param category category of its row; none for the total
 * @param level level of its column; none for the total
 * @param cases the count; none where it is hidden
 * @param words the count, or why there is none
 */
public record Figure(
        @Nullable Integer category,
        @Nullable Integer level,
        @Nullable Integer cases,
        String words) {
    private static final int FEWER_THAN_FIVE = -1;

    /** Reads a count as the database publishes it: below nothing it says why it is hidden. */
    static Figure of(@Nullable Integer category, @Nullable Integer level, int published) {
        if (published >= 0) {
            return new Figure(category, level, published, String.format(Locale.UK, "%,d", published));
        }
        return new Figure(category, level, null, published == FEWER_THAN_FIVE ? "fewer than 5" : "not shown");
    }
}
