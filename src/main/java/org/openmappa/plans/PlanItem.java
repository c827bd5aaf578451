package org.openmappa.plans;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openmappa.cases.ItemRecord;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.springframework.stereotype.Component;

/** What the minutes say of the plan: what was agreed at the item, and what to do when it no longer holds. */
@Component
class PlanItem implements ItemRecord {
    static final int ORDER = 110;
    private final PlanRecords records;

    PlanItem(PlanRecords records) {
        this.records = records;
    }

    @Override
    public List<Section> sections(CaseId id, UUID sittingItem) {
        List<Line> actions = records.actions(id).stream()
                .filter(action -> sittingItem.equals(action.sittingItem()))
                .map(PlanItem::line)
                .toList();
        List<Line> contingency = records.contingency(id)
                .filter(found -> sittingItem.equals(found.sittingItem()))
                .map(PlanItem::lines)
                .orElse(List.of());
        List<Line> reasons = records.reasonsAt(id, sittingItem).stream()
                .map(reason -> new Line("No action", reason))
                .toList();
        return Stream.of(
                        new Section(ORDER, "Actions", actions),
                        new Section(ORDER + 1, "Risk factors without an action", reasons),
                        new Section(ORDER + 2, "Contingency", contingency))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private static Line line(Action action) {
        String note = action.confirmationNote() == null ? "" : " (" + action.confirmationNote() + ")";
        return new Line(
                action.pillar().label(),
                action.what() + ". Answers: " + action.factor() + ". Owner: " + action.owner() + ", "
                        + action.ownerAgency() + ". Due " + London.day(action.dueOn()) + ". Expected: "
                        + action.expectedOutcome() + ". "
                        + action.confirmation().label() + note);
    }

    private static List<Line> lines(Contingency contingency) {
        return List.of(
                new Line("Signs", contingency.triggerSigns()),
                new Line("At once", contingency.immediateSteps()),
                new Line("Who to call", contingency.whoToCall()),
                new Line("Out of hours", contingency.outOfHours()));
    }
}
