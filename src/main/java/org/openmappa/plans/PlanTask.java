package org.openmappa.plans;

import java.util.UUID;
import org.openmappa.cases.AtItem;
import org.openmappa.cases.ItemTask;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.TaskItem;
import org.openmappa.ui.TaskStatus;
import org.springframework.stereotype.Component;

/** The plan as a step of the discussion at a sitting. */
@Component
class PlanTask implements ItemTask {
    private final Plans plans;

    PlanTask(Plans plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return PlanItem.ORDER;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public TaskItem task(CaseId id, UUID sittingItem) {
        return TaskItem.of(
                "Plan, actions and contingency",
                AtItem.link("/cases/" + id + "/plan", sittingItem),
                status(plans.of(id)));
    }

    private static TaskStatus status(Plan plan) {
        boolean ready = plan.contingency() != null
                && plan.unanswered().isEmpty()
                && plan.actions().stream().anyMatch(FactorAnswer::counts);
        return ready ? TaskStatus.done("Complete") : TaskStatus.tagged("To do", "blue");
    }
}
