package org.openmappa.disclosure;

import java.util.UUID;
import org.openmappa.cases.ItemTask;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.TaskItem;
import org.openmappa.ui.TaskStatus;
import org.springframework.stereotype.Component;

/** Disclosure as a step of the discussion. */
@Component
class DisclosureTask implements ItemTask {
    private final DisclosureItem disclosure;

    DisclosureTask(DisclosureItem disclosure) {
        this.disclosure = disclosure;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public TaskItem task(CaseId id, UUID sittingItem) {
        TaskStatus status = disclosure.missing(id, sittingItem).isEmpty()
                ? TaskStatus.done("Decided")
                : TaskStatus.tagged("To decide", "blue");
        return TaskItem.of("Disclosure", "/cases/" + id + "/disclosure?item=" + sittingItem, status);
    }
}
