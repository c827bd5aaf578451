package org.openmappa.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The six sittings: four and a coming one of Northshire at Level 2, and one of Southmere at Level 3. */
final class SittingDays {
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final int PLANNED_BEFORE = 35;
    private static final int LISTED_BEFORE = 20;
    private static final int BETWEEN = 42;
    private final LocalDate today;
    private final List<SittingDay> all;

    /** @param spring the sitting after the last 31 March */
    SittingDays(LocalDate today, LocalDate spring) {
        this.today = today;
        LocalDate latest = WorkingDays.before(today, 2);
        this.all = List.of(
                held("spring", "NS", 2, spring),
                held("early", "NS", 2, WorkingDays.from(latest.minusDays(2 * BETWEEN))),
                held("middle", "NS", 2, WorkingDays.from(latest.minusDays(BETWEEN))),
                held("senior", "SM", 3, WorkingDays.before(today, 4)),
                held("latest", "NS", 2, latest),
                coming(WorkingDays.from(today.plusDays(14))));
    }

    List<SittingDay> all() {
        return all;
    }

    SittingDay get(String key) {
        return all.stream().filter(day -> day.key().equals(key)).findFirst().orElseThrow();
    }

    private static SittingDay held(String key, String area, int level, LocalDate on) {
        String room = area.equals("NS") ? "Conference room, Northbridge police station" : "Board room, Port Ellery";
        return new SittingDay(
                key,
                area,
                level,
                on,
                MORNING,
                180,
                WorkingDays.from(on.minusDays(PLANNED_BEFORE)),
                WorkingDays.from(on.minusDays(LISTED_BEFORE)),
                room,
                "chair" + level);
    }

    /** Cases are put on the coming sitting the day after the latest one. */
    private SittingDay coming(LocalDate on) {
        return new SittingDay(
                "coming",
                "NS",
                2,
                on,
                MORNING,
                150,
                WorkingDays.before(today, 8),
                WorkingDays.before(today, 1),
                "By video; the link comes with the papers",
                "chair2");
    }
}
