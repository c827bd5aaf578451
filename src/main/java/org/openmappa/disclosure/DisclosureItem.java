package org.openmappa.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.cases.ItemRecord;
import org.openmappa.cases.ItemTask;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.ui.TaskItem;
import org.openmappa.ui.TaskStatus;
import org.springframework.stereotype.Component;

/** Disclosure in a discussion at a sitting: it is decided at every one, and the minutes say what and why. */
@Component
class DisclosureItem implements ReviewCondition, ItemRecord, ItemTask {
    private static final int ORDER = 80;
    private final DisclosureRecords records;

    DisclosureItem(DisclosureRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> missing(CaseId id, @Nullable UUID sittingItem) {
        return sittingItem == null || records.decidedAt(id, sittingItem)
                ? Optional.empty()
                : Optional.of("Record a disclosure decision with its reason");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public TaskItem task(CaseId id, UUID sittingItem) {
        TaskStatus status =
                records.decidedAt(id, sittingItem) ? TaskStatus.done("Decided") : TaskStatus.tagged("To do", "blue");
        return TaskItem.of("Disclosure", AtItem.link("/cases/" + id + "/disclosure", sittingItem), status);
    }

    @Override
    public List<Section> sections(CaseId id, UUID sittingItem) {
        List<Line> lines = records.decisions(id).stream()
                .filter(decision -> sittingItem.equals(decision.sittingItem()))
                .flatMap(decision -> lines(decision).stream())
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new Section(ORDER, "Disclosure", lines));
    }

    private static List<Line> lines(Decision decision) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Decision", decision.decision().label()));
        lines.add(new Line("Reason", decision.reason()));
        lines.add(new Line("Considered because of", decision.trigger().label()));
        lines.add(new Line("Risk to", decision.riskTo()));
        lines.add(new Line("Options considered", decision.options()));
        add(lines, "Necessary because", decision.necessity());
        add(lines, "Proportionate because", decision.proportionality());
        lines.add(new Line("Presumption of section 327A", decision.presumption()));
        add(lines, "Who is told", decision.recipient());
        add(lines, "What is said", decision.words());
        add(lines, "Who tells", decision.teller());
        add(lines, "When", decision.tellOn() == null ? null : London.day(decision.tellOn()));
        add(lines, "Is the person told", decision.decision().discloses() ? decision.told() : null);
        add(lines, "Follow-up", decision.followUpOn() == null ? null : London.day(decision.followUpOn()));
        return lines;
    }

    private static void add(List<Line> lines, String label, @Nullable String words) {
        if (words != null) {
            lines.add(new Line(label, words));
        }
    }
}
