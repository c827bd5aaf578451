package org.openmappa.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.UseCase;

/** What waits for a practitioner, or for their role in the area, by due date. */
@UseCase
public class WaitingWork {
    public static final int PAGE = 25;
    private final ClockRecords records;
    private final Clock clock;

    WaitingWork(ClockRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** One thing to do: what, about whom, where, until when. */
    public record Task(
            String title,
            @Nullable String about,
            String link,
            @Nullable UUID fileId,
            LocalDate dueOn) {
        public boolean overdue(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    /** One page of what waits. */
    public record Waiting(List<Task> tasks, long total, LocalDate today) {
        public int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /** @param page counts from 1 */
    public Waiting of(Actor actor, int page) {
        return records.waiting(actor, (Math.max(1, page) - 1) * PAGE, PAGE, London.today(clock));
    }
}
