package org.openmappa.actuarial;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether there ever was a sexual or sexually motivated offence, as recorded or as the counts of sanctions say. */
final class SexualHistory {
    private SexualHistory() {}

    static void check(@Nullable Boolean ever, @Nullable Integer... counts) {
        Refuse.when(
                Boolean.FALSE.equals(ever) && any(Stream.of(counts)),
                "There cannot be sanctions for sexual offences without any sexual offence");
    }

    static @Nullable Boolean of(@Nullable Boolean ever, Stream<@Nullable Integer> signs) {
        return (ever == null && any(signs)) ? Boolean.TRUE : ever;
    }

    private static boolean any(Stream<@Nullable Integer> counts) {
        return counts.anyMatch(count -> count != null && count > 0);
    }
}
