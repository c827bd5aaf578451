package org.openmappa.cases;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Right;

/** Enters a case to work on it: outside any meeting, or at an item of a sitting that is this case's and still open. */
@Records
public class CaseWork {
    private final Gate gate;
    private final ItemStanding items;

    CaseWork(Gate gate, ItemStanding items) {
        this.gate = gate;
        this.items = items;
    }

    /**
     * At the table this is for whoever records the meeting.
     *
     * @param outside whose right it is outside any meeting
     */
    public void enter(Actor actor, CaseId id, @Nullable UUID item, Right outside, String what, Map<String, ?> details) {
        as(actor, id, item, AtItem.right(item, outside), what, details);
    }

    /** The same right is needed at the table and outside it. */
    public void as(Actor actor, CaseId id, @Nullable UUID item, Right right, String what, Map<String, ?> details) {
        gate.change(actor, id, right, what, details);
        if (item != null) {
            items.mustBeOpen(id, item);
        }
    }
}
