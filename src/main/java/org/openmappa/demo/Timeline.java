package org.openmappa.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.openmappa.shared.London;

/**
 * What happened, in the order in which it happened: each act runs at its moment and may lead to further ones. It ends
 * with yesterday, so that the demo is the same at whatever time of the day it is made.
 */
@DemoOnly
class Timeline {
    private record Event(Instant at, int number, Runnable act) {}

    private final DemoClock clock;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private int number;

    Timeline(DemoClock clock) {
        this.clock = clock;
    }

    void on(LocalDate day, LocalTime time, Runnable act) {
        events.add(new Event(day.atTime(time).atZone(London.ZONE).toInstant(), number++, act));
    }

    /** Runs until the end of yesterday. */
    void run() {
        Instant today = London.today(clock).atStartOfDay(London.ZONE).toInstant();
        while (!events.isEmpty()) {
            Event next = events.remove();
            if (next.at.isBefore(today)) {
                clock.during(next.at, next.act);
            }
        }
    }
}
