package org.openmappa.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One step of an explanation: a rule in plain words, its source, the facts it looked at, and what came of it. */
public record Step(String rule, String citation, String facts, Outcome outcome, Kind kind, List<Step> children) {

    /** How the outcome came about: what the law says, what the case says, or all or any of the steps below. */
    public enum Kind {
        LAW,
        FACT,
        ALL,
        ANY
    }

    public Step {
        children = List.copyOf(children);
    }

    static Step law(String rule, String citation, String facts, boolean outcome) {
        return new Step(rule, citation, facts, Outcome.of(outcome), Kind.LAW, List.of());
    }

    static Step law(String rule, String citation, String facts, Outcome outcome) {
        return new Step(rule, citation, facts, outcome, Kind.LAW, List.of());
    }

    static Step fact(String rule, String citation, String facts, Outcome outcome) {
        return new Step(rule, citation, facts, outcome, Kind.FACT, List.of());
    }

    static Step all(String rule, String citation, List<Step> children) {
        return new Step(rule, citation, "", all(children, Step::outcome), Kind.ALL, children);
    }

    static Step any(String rule, String citation, List<Step> children) {
        return new Step(rule, citation, "", any(children, Step::outcome), Kind.ANY, children);
    }

    /** The rule with the facts that were held against it. */
    String inWords() {
        return facts.isBlank() ? Words.lower(rule) : Words.lower(rule) + " (" + Words.lower(facts) + ")";
    }

    boolean holds() {
        return outcome == Outcome.YES;
    }

    /** The facts that nobody recorded and that keep this step from a yes or a no. */
    List<String> missing() {
        return unknowns().map(Step::facts).distinct().toList();
    }

    private Stream<Step> unknowns() {
        if (outcome != Outcome.UNKNOWN) {
            return Stream.of();
        }
        return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(Step::unknowns);
    }

    /** The facts on which the outcome turns: had one of them been otherwise, so would the outcome. */
    List<Step> decisive() {
        var facts = new ArrayList<Step>();
        gatherFacts(facts);
        facts.removeIf(fact -> !turnsOn(fact));
        return facts;
    }

    private boolean turnsOn(Step fact) {
        var otherwise = outcomeIf(fact, fact.outcome.opposite());
        return holds() ? otherwise != Outcome.YES : otherwise == Outcome.YES;
    }

    private void gatherFacts(List<Step> facts) {
        if (kind == Kind.FACT && !facts.contains(this)) {
            facts.add(this);
        }
        for (var child : children) {
            child.gatherFacts(facts);
        }
    }

    private Outcome outcomeIf(Step fact, Outcome assumed) {
        return switch (kind) {
            case LAW -> outcome;
            case FACT -> equals(fact) ? assumed : outcome;
            case ALL -> all(children, child -> child.outcomeIf(fact, assumed));
            case ANY -> any(children, child -> child.outcomeIf(fact, assumed));
        };
    }

    private static Outcome all(List<Step> steps, Function<Step, Outcome> outcome) {
        return unlessOne(Outcome.NO, Outcome.YES, steps, outcome);
    }

    private static Outcome any(List<Step> steps, Function<Step, Outcome> outcome) {
        return unlessOne(Outcome.YES, Outcome.NO, steps, outcome);
    }

    /** One step may decide; where none does, an unknown one keeps the whole unknown. */
    private static Outcome unlessOne(
            Outcome decides, Outcome otherwise, List<Step> steps, Function<Step, Outcome> outcome) {
        var whole = otherwise;
        for (var step : steps) {
            var one = outcome.apply(step);
            if (one == decides) {
                return decides;
            }
            whole = one == Outcome.UNKNOWN ? one : whole;
        }
        return whole;
    }
}
