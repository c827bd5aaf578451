package org.openmappa.demo;

import java.time.LocalTime;
import org.openmappa.minutes.Approval;
import org.openmappa.minutes.ApproveMinutes;
import org.openmappa.minutes.DraftMinutes;
import org.openmappa.minutes.OpenMinutes;
import org.openmappa.shared.Actor;
import org.openmappa.shared.MinutesId;

/** After a sitting: the minutes are drafted the next working day and, as far as the story goes, approved in its week. */
@DemoOnly
class Minuting {
    private static final int APPROVED_AFTER = 6;
    private final Timeline timeline;
    private final OpenItems items;
    private final OpenAgain again;
    private final DraftMinutes draft;
    private final OpenMinutes open;
    private final ApproveMinutes approve;

    Minuting(
            Timeline timeline,
            OpenItems items,
            OpenAgain again,
            DraftMinutes draft,
            OpenMinutes open,
            ApproveMinutes approve) {
        this.timeline = timeline;
        this.items = items;
        this.again = again;
        this.draft = draft;
        this.open = open;
        this.approve = approve;
    }

    void after(Meeting meeting) {
        timeline.on(WorkingDays.from(meeting.day().plusDays(1)), LocalTime.of(15, 0), () -> {
            MinutesId id = draft.of(items.taker(meeting), meeting.item());
            if (meeting.script().text("record").equals("APPROVED")) {
                timeline.on(
                        WorkingDays.from(meeting.day().plusDays(APPROVED_AFTER)),
                        LocalTime.of(12, 25),
                        () -> approve(meeting, id));
            }
        });
    }

    private void approve(Meeting meeting, MinutesId id) {
        Actor chair = items.chair(meeting);
        int version = open.of(chair, id).draft().version();
        again.ifClosed(
                meeting,
                chair,
                meeting.sitting().chairRole(),
                () -> approve.of(chair, id, version, new Approval(null)));
    }
}
