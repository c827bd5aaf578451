package org.openmappa.decisions;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.openmappa.cases.ItemTask;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.ui.TaskItem;
import org.openmappa.ui.TaskStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a discussion that are recorded here, and which of them must be done before it closes. */
@Configuration
class DecisionSteps {
    private final Sittings sittings;
    private final TableRecords records;

    DecisionSteps(Sittings sittings, TableRecords records) {
        this.sittings = sittings;
        this.records = records;
    }

    @Bean
    ReviewCondition openingRecorded() {
        return (id, item) -> need(item == null || records.opening(item).isPresent(), "Record the opening");
    }

    @Bean
    ReviewCondition levelDecided() {
        return (id, item) ->
                need(item == null || !records.levels(item).isEmpty(), "Decide the level, with the next review");
    }

    @Bean
    ReviewCondition offenderConsidered() {
        return (id, item) -> need(
                item == null || records.notice(item).isPresent(),
                "Record who tells the person and by when, or why they are not told");
    }

    @Bean
    ItemTask openingTask() {
        return step(
                40,
                "opening",
                "Opening, and headings of the agenda",
                item -> records.opening(item)
                        .map(o -> TaskStatus.done("Recorded"))
                        .orElse(toDo()));
    }

    @Bean
    ItemTask levelTask() {
        return step(100, "level", "Level and next review", item -> {
            var levels = records.levels(item);
            return levels.isEmpty()
                    ? toDo()
                    : TaskStatus.done("Level " + levels.getLast().level() + ", review "
                            + London.day(levels.getLast().nextReview()));
        });
    }

    @Bean
    ItemTask dissentTask() {
        return step(105, "dissent", "Dissent", item -> {
            int count = records.dissents(item).size();
            return TaskStatus.done(count == 0 ? "None" : String.valueOf(count));
        });
    }

    @Bean
    ItemTask offenderTask() {
        return step(
                130,
                "offender",
                "What the person is told",
                item -> records.notice(item)
                        .map(o -> TaskStatus.done(o.row().told() ? "Will be told" : "Withheld"))
                        .orElse(toDo()));
    }

    private ItemTask step(int order, String name, String title, Function<UUID, TaskStatus> status) {
        return new ItemTask() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public TaskItem task(CaseId id, UUID sittingItem) {
                return TaskItem.of(title, sittings.item(sittingItem).path() + "/" + name, status.apply(sittingItem));
            }
        };
    }

    private static TaskStatus toDo() {
        return TaskStatus.tagged("To record", "blue");
    }

    private static Optional<String> need(boolean met, String missing) {
        return met ? Optional.empty() : Optional.of(missing);
    }
}
