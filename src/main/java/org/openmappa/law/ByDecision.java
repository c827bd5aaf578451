package org.openmappa.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Section 325(2)(b) and (c): never inferred; the Responsible Authority decides, by reason of offences committed. */
final class ByDecision {
    private ByDecision() {}

    static List<Finding> on(List<RaDecision> decisions, Section327 law, LocalDate asAt) {
        return Arrays.stream(RaDecision.Kind.values())
                .filter(k -> k == RaDecision.Kind.MAY_CAUSE_SERIOUS_HARM || law.terrorism())
                .flatMap(k -> of(k, decisions, asAt))
                .toList();
    }

    private static Stream<Finding> of(RaDecision.Kind kind, List<RaDecision> decisions, LocalDate asAt) {
        var made = decisions.stream()
                .filter(d -> d.kind() == kind && !d.date().isAfter(asAt))
                .toList();
        return made.isEmpty() ? Stream.of(none(kind, asAt)) : made.stream().map(d -> made(d, asAt));
    }

    private static Finding made(RaDecision decision, LocalDate asAt) {
        var facts = "Decided by %s on %s; evidence: %s; reason: %s"
                .formatted(decision.author(), Words.of(decision.date()), decision.evidence(), decision.reason());
        return finding(decision.kind(), decision.date(), decision.endedOn(), facts, Outcome.YES, asAt);
    }

    private static Finding none(RaDecision.Kind kind, LocalDate asAt) {
        return finding(
                kind, asAt, null, "Needs the Responsible Authority's decision; none is recorded", Outcome.NO, asAt);
    }

    private static Finding finding(
            RaDecision.Kind kind,
            LocalDate from,
            @Nullable LocalDate until,
            String facts,
            Outcome outcome,
            LocalDate asAt) {
        var rule = "The Responsible Authority considers that the person " + kind.inWords();
        var step = Step.all(
                "Category " + kind.category().number() + " by decision",
                kind.citation(),
                List.of(
                        Step.law("The person has committed an offence, wherever", kind.citation(), "Recorded", true),
                        Step.fact(rule, kind.citation(), facts, outcome)));
        var ground = new Ground(
                kind.category(),
                kind.citation(),
                rule + ". " + facts,
                from,
                until,
                "the Responsible Authority's decision that the risk has fallen",
                Ground.EndSource.DECISION,
                null);
        return Finding.of(ground, step, asAt);
    }
}
