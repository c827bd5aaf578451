package org.openmappa.risk;

import java.util.UUID;
import org.openmappa.cases.ItemTask;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.TaskItem;
import org.openmappa.ui.TaskStatus;
import org.springframework.stereotype.Component;

/** The risk of serious harm as a step of the discussion. */
@Component
class RiskTask implements ItemTask {
    private final RiskItem risk;

    RiskTask(RiskItem risk) {
        this.risk = risk;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String name() {
        return "risk";
    }

    @Override
    public TaskItem task(CaseId id, UUID sittingItem) {
        TaskStatus status = risk.missing(id, sittingItem).isEmpty()
                ? TaskStatus.done("Recorded")
                : TaskStatus.tagged("To record", "blue");
        return TaskItem.of("Risk of serious harm", "/cases/" + id + "/risk?item=" + sittingItem, status);
    }
}
