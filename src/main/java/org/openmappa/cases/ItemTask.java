package org.openmappa.cases;

import java.util.UUID;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.TaskItem;

/**
 * A step of the discussion of a case at a sitting, offered to the task list of the item by the module that records it.
 * Each step has its place: {@link #order} and {@link #name} of opening, information, risk, level, plan, disclosure and
 * so on.
 */
public interface ItemTask {
    /** Place in the list; the same as of the section of the minutes. */
    int order();

    /** Name of the step, such as "risk". */
    String name();

    /** The step with its page and how far it is. Runs with the case entered. */
    TaskItem task(CaseId id, UUID sittingItem);
}
