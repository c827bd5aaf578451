package org.openmappa.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.cases.ItemRecord;
import org.openmappa.cases.ItemTask;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.TaskItem;
import org.openmappa.ui.TaskStatus;
import org.springframework.stereotype.Component;

/** The risk in a discussion at a sitting: what must be on record before it closes, and what the minutes say of it. */
@Component
class RiskItem implements ReviewCondition, ItemRecord, ItemTask {
    private static final int ORDER = 60;
    private final RiskRecords records;

    RiskItem(RiskRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> missing(CaseId id, @Nullable UUID sittingItem) {
        return sittingItem == null || records.viewedAt(id, sittingItem)
                ? Optional.empty()
                : Optional.of("Record the view of the risk of serious harm, or confirm it unchanged with a reason");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String name() {
        return "risk";
    }

    @Override
    public TaskItem task(CaseId id, UUID sittingItem) {
        TaskStatus status =
                records.viewedAt(id, sittingItem) ? TaskStatus.done("Recorded") : TaskStatus.tagged("To do", "blue");
        return TaskItem.of("Risk of serious harm", AtItem.link("/cases/" + id + "/risk", sittingItem), status);
    }

    @Override
    public List<Section> sections(CaseId id, UUID sittingItem) {
        List<Line> lines = new ArrayList<>();
        records.views(id).stream()
                .filter(view -> sittingItem.equals(view.sittingItem()))
                .findFirst()
                .ifPresent(view -> lines.addAll(lines(view)));
        records.tools(id).stream()
                .filter(tool -> sittingItem.equals(tool.sittingItem()))
                .forEach(tool -> lines.add(new Line(tool.name(), tool.said() + ", by " + tool.completedBy())));
        records.explanations(id).stream()
                .filter(found -> sittingItem.equals(found.sittingItem()))
                .forEach(found -> lines.add(new Line("Why assessments differ", found.explanation())));
        records.factors(id).stream()
                .filter(factor -> sittingItem.equals(factor.sittingItem()))
                .forEach(factor -> lines.add(new Line("Risk factor", words(factor))));
        return lines.isEmpty() ? List.of() : List.of(new Section(ORDER, "Risk of serious harm", List.copyOf(lines)));
    }

    private static List<Line> lines(HarmView view) {
        Stream<Line> bands = Stream.of(Target.values())
                .map(target -> new Line(target.label(), view.band(target).label()));
        Stream<Line> words = Stream.of(
                new Line("How soon", view.imminence()),
                new Line("Who may be harmed", view.scenarioWho()),
                new Line("What may happen", view.scenarioWhat()),
                new Line("Where", known(view.scenarioWhere())),
                new Line("When", known(view.scenarioWhen())),
                new Line("Triggers", view.triggers()),
                new Line("Protective factors", known(view.protectiveFactors())));
        Stream<Line> confirmed =
                Stream.ofNullable(view.confirmedBecause()).map(why -> new Line("Confirmed unchanged because", why));
        return Stream.of(bands, words, confirmed).flatMap(part -> part).toList();
    }

    private static String words(RiskFactor factor) {
        return factor.description() + " ("
                + (factor.stands() ? factor.trend().label() : "no longer counts: " + factor.endedBecause()) + ")";
    }

    private static String known(@Nullable String words) {
        return words == null ? "Not yet known" : words;
    }
}
