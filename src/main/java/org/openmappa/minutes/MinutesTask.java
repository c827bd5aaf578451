package org.openmappa.minutes;

import java.util.UUID;
import org.openmappa.cases.ItemTask;
import org.openmappa.meetings.Item;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.TaskItem;
import org.openmappa.ui.TaskStatus;
import org.springframework.stereotype.Component;

/** The minutes as the last step of a discussion. */
@Component
class MinutesTask implements ItemTask {
    private final MinutesRecords records;
    private final Sittings sittings;

    MinutesTask(MinutesRecords records, Sittings sittings) {
        this.records = records;
        this.sittings = sittings;
    }

    @Override
    public int order() {
        return 170;
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public TaskItem task(CaseId id, UUID sittingItem) {
        Item item = sittings.item(sittingItem);
        return TaskItem.of("Minutes", item.closed() ? item.path() + "/minutes" : null, status(item));
    }

    private TaskStatus status(Item item) {
        return records.of(item.id())
                .map(minutes -> minutes.approved()
                        ? TaskStatus.done(minutes.status())
                        : TaskStatus.tagged(minutes.status(), "blue"))
                .orElse(
                        item.closed()
                                ? TaskStatus.tagged("To draft", "blue")
                                : TaskStatus.cannotStart("After closing"));
    }
}
