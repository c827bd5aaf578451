package org.openmappa.plans;

import java.util.List;
import java.util.UUID;
import org.openmappa.cases.ItemTask;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.TaskItem;
import org.openmappa.ui.TaskStatus;
import org.springframework.stereotype.Component;

/** The plan as a step of the discussion. */
@Component
class PlanTask implements ItemTask {
    private final List<ReviewCondition> conditions;

    PlanTask(
            ReviewCondition anActionIsAgreed,
            ReviewCondition aContingencyIsRecorded,
            ReviewCondition everyFactorIsAnswered) {
        this.conditions = List.of(anActionIsAgreed, aContingencyIsRecorded, everyFactorIsAnswered);
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public TaskItem task(CaseId id, UUID sittingItem) {
        boolean whole =
                conditions.stream().allMatch(c -> c.missing(id, sittingItem).isEmpty());
        TaskStatus status = whole ? TaskStatus.done("Agreed") : TaskStatus.tagged("To agree", "blue");
        return TaskItem.of("Plan", "/cases/" + id + "/plan?item=" + sittingItem, status);
    }
}
