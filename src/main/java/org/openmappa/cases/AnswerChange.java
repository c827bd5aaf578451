package org.openmappa.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Category;
import org.openmappa.law.CategoryAnswer;
import org.openmappa.law.Edition;
import org.openmappa.law.Ground;
import org.openmappa.shared.London;

/** One difference between the answer that was recorded and today's, and why it came about, for whoever decides next. */
public record AnswerChange(String what, String recorded, String today, String why) {

    /** Every difference; none when today's answer says the same as the recorded one. */
    static List<AnswerChange> between(RecordedEligibility old, CategoryAnswer today, List<RecordedOffence> offences) {
        List<AnswerChange> changes = new ArrayList<>();
        String because = because(old, today, offences);
        if (!Objects.equals(
                old.category(), today.recorded().map(Category::number).orElse(null))) {
            changes.add(new AnswerChange("Category", category(old.category()), said(today), because));
        }
        today.grounds().stream()
                .filter(ground -> same(ground, old.answer().grounds()).isEmpty())
                .map(ground -> new AnswerChange("New ground", "", ground.reason(), because))
                .forEach(changes::add);
        for (Ground ground : old.answer().grounds()) {
            same(ground, today.grounds())
                    .ifPresentOrElse(
                            now -> end(ground, now, because).ifPresent(changes::add),
                            () -> changes.add(gone(ground, today, because)));
        }
        return List.copyOf(changes);
    }

    private static Optional<Ground> same(Ground wanted, List<Ground> among) {
        return among.stream()
                .filter(ground -> ground.category() == wanted.category()
                        && ground.reason().equals(wanted.reason()))
                .findFirst();
    }

    private static Optional<AnswerChange> end(Ground before, Ground now, String because) {
        return Objects.equals(before.expectedEnd(), now.expectedEnd())
                ? Optional.empty()
                : Optional.of(new AnswerChange("Expected end: " + now.reason(), end(before), end(now), because));
    }

    private static AnswerChange gone(Ground ground, CategoryAnswer today, String because) {
        String why = same(ground, today.ended())
                .map(ended -> "It ended: " + end(ended))
                .orElse(because);
        return new AnswerChange("No longer a ground", ground.reason(), "", why);
    }

    /** What happened since: further or withdrawn offences, newer tables, or else the facts or the passing of time. */
    private static String because(RecordedEligibility old, CategoryAnswer today, List<RecordedOffence> offences) {
        List<String> reasons = new ArrayList<>();
        offences.stream()
                .filter(offence -> offence.recordedAt().isAfter(old.decidedAt()))
                .map(offence -> "recorded since: " + offence.label())
                .forEach(reasons::add);
        String newer = today.editions().stream()
                .map(Edition::inWords)
                .filter(edition -> !old.editions().contains(edition))
                .collect(Collectors.joining(", "));
        if (!newer.isEmpty()) {
            reasons.add("tables used now and not then: " + newer);
        }
        String all = String.join("; ", reasons);
        return all.isEmpty()
                ? "A fact was changed or withdrawn, or time has passed since " + London.day(old.asAt())
                : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private static String said(CategoryAnswer today) {
        return today.recorded()
                .map(found -> category(found.number()))
                .orElse(today.verdict().inWords());
    }

    private static String category(@Nullable Integer number) {
        return number == null ? "Not MAPPA" : "Category " + number;
    }

    private static String end(Ground ground) {
        LocalDate end = ground.expectedEnd();
        return end == null ? ground.endsWith() : London.day(end);
    }
}
