package org.openmappa.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.ItemRecord;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.springframework.stereotype.Component;

/** What was recorded and decided at the table, for the minutes. */
@Component
class DecisionSections implements ItemRecord {
    private final TableRecords records;

    DecisionSections(TableRecords records) {
        this.records = records;
    }

    @Override
    public List<Section> sections(CaseId id, UUID sittingItem) {
        Table table = records.of(sittingItem);
        List<Section> sections = new ArrayList<>();
        Opening opening = table.opening();
        if (opening != null) {
            add(sections, 20, "Conflicts of interest", opening.conflicts());
            add(sections, 30, "Actions from last time", opening.earlierActions());
            add(sections, 40, "Why we are here", opening.whyHere());
            add(sections, 70, "Victims and safeguarding", opening.victims());
            add(sections, 90, "Diversity", opening.diversity());
            add(sections, 140, "Media", opening.media());
        }
        LevelDecided level = table.level();
        if (level != null) {
            sections.add(new Section(100, "Level", level(level)));
            add(sections, 150, "Next review", London.day(level.nextReview()));
        }
        OffenderNotice notice = table.notice();
        add(sections, 130, "What the person is told", notice == null ? null : notice.words());
        if (!table.dissents().isEmpty()) {
            sections.add(new Section(160, "Dissent", dissents(table)));
        }
        return sections;
    }

    private List<Line> level(LevelDecided level) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Decision", "Level " + level.level()));
        records.criteria(London.dayOf(level.decidedAt().toInstant()))
                .words(level.criteria())
                .forEach(words -> lines.add(new Line("Criterion", words)));
        lines.add(new Line("Options considered", level.options()));
        lines.add(new Line("Reason", level.reason()));
        lines.add(new Line("Decided by", level.decidedBy() + ", " + London.moment(level.decidedAt())));
        return lines;
    }

    private static List<Line> dissents(Table table) {
        return table.dissents().stream()
                .map(dissent -> new Line(dissent.who() + ", " + dissent.agency(), dissent.words()))
                .toList();
    }

    private static void add(List<Section> sections, int order, String heading, @Nullable String words) {
        if (words != null) {
            sections.add(new Section(order, heading, List.of(new Line("", words))));
        }
    }
}
