package org.openmappa.sharing;

import java.util.List;
import java.util.UUID;
import org.openmappa.cases.ItemRecord;
import org.openmappa.cases.ItemTask;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.TaskItem;
import org.openmappa.ui.TaskStatus;
import org.springframework.stereotype.Component;

/** Information by agency in the discussion of a case and in its minutes. */
@Component
class InformationItem implements ItemRecord, ItemTask {
    private static final int ORDER = 50;
    private final ContributionRecords records;

    InformationItem(ContributionRecords records) {
        this.records = records;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String name() {
        return "information";
    }

    @Override
    public TaskItem task(CaseId id, UUID sittingItem) {
        List<Contribution> given = records.of(id, sittingItem);
        long pending = given.stream()
                .filter(c -> c.kind() == AnswerKind.PENDING_CLINICAL_DECISION)
                .count();
        String count = given.size() == 1 ? "1 answer" : given.size() + " answers";
        TaskStatus status = given.isEmpty() || pending > 0
                ? TaskStatus.tagged(pending > 0 ? count + ", " + pending + " pending" : count, "blue")
                : TaskStatus.done(count);
        return TaskItem.of("Information by agency", "/cases/" + id + "/information?item=" + sittingItem, status);
    }

    @Override
    public List<Section> sections(CaseId id, UUID sittingItem) {
        List<Line> lines = records.of(id, sittingItem).stream()
                .map(c -> new Line(c.agency() + ", " + c.author(), c.words()))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new Section(ORDER, "Information by agency", lines));
    }
}
