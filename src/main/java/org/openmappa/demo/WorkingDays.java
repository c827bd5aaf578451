package org.openmappa.demo;

import java.time.LocalDate;
import org.openmappa.clocks.Rule;

/** The days on which agencies work: neither weekend nor bank holiday. */
final class WorkingDays {
    private static final Rule NEXT = after(1);

    private WorkingDays() {}

    /** The day, or the first working day after it. */
    static LocalDate from(LocalDate day) {
        return NEXT.due(day.minusDays(1));
    }

    /** So many working days before a day. */
    static LocalDate before(LocalDate day, int count) {
        Rule rule = after(count);
        LocalDate start = from(day.minusDays(count));
        while (rule.due(start).isAfter(day) || !from(start).equals(start)) {
            start = start.minusDays(1);
        }
        return start;
    }

    private static Rule after(int days) {
        return new Rule("demo", 1, "Working days", days, null, true, "design", true);
    }
}
