package org.openmappa.rules;

import java.util.List;
import java.util.Optional;
import org.openmappa.law.Answer;
import org.openmappa.law.Outcome;
import org.openmappa.law.Step;

/** The step of an explanation that made an answer what it is: where somebody who expected another one should look. */
final class Parting {
    private Parting() {}

    static String of(Answer answer) {
        return of(answer.steps());
    }

    /** The step that first says no or cannot tell, or else the last one. */
    static String of(List<Step> steps) {
        return steps.stream()
                .filter(s -> s.outcome() != Outcome.YES)
                .findFirst()
                .or(() -> steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast()))
                .map(Parting::of)
                .orElse("no step: nothing in the facts to look at");
    }

    static String of(Step step) {
        return step.children().stream()
                .filter(c -> c.outcome() == step.outcome())
                .findFirst()
                .map(c -> step.kind() == Step.Kind.ALL && step.outcome() == Outcome.YES
                        ? of(step.children().getLast())
                        : of(c))
                .orElseGet(() -> "%s (%s): %s, %s"
                        .formatted(step.rule(), step.citation(), step.facts(), inWords(step.outcome())));
    }

    private static String inWords(Outcome outcome) {
        return switch (outcome) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "cannot tell";
        };
    }
}
