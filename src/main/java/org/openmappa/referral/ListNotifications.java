package org.openmappa.referral;

import java.util.List;
import org.openmappa.shared.Actor;
import org.openmappa.shared.UseCase;

/** One page of the notifications that the viewer may see; the list and what it showed go on the trail. */
@UseCase
public class ListNotifications {
    public static final int PAGE = 25;
    private final NotificationRecords records;

    ListNotifications(NotificationRecords records) {
        this.records = records;
    }

    /** Notifications of one page. */
    public record Listed(List<Notification> notifications, long total) {
        public int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /**
     * Lists them.
     *
     * @param waiting those that wait, oldest first; else those that were acknowledged, newest first
     * @param page counts from 1
     */
    public Listed of(Actor actor, boolean waiting, int page) {
        return records.list(actor, waiting, (Math.max(1, page) - 1) * PAGE, PAGE);
    }
}
