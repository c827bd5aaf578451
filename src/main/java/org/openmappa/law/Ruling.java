package org.openmappa.law;

import java.util.List;
import java.util.stream.Stream;

/** A yes, a no or a "cannot tell", with the steps that led there. */
public record Ruling(
        Outcome outcome,
        String inWords,
        List<Step> steps,
        List<String> missing,
        List<String> wouldChange,
        List<String> doubts,
        List<Edition> editions)
        implements Answer {

    public Ruling {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
        wouldChange = List.copyOf(wouldChange);
        doubts = List.copyOf(doubts);
        editions = List.copyOf(editions);
    }

    /** The outcome of one tree, worded by what it is about, such as "The offence is in Schedule 3". */
    static Ruling of(String about, Step step, List<String> doubts, Edition... editions) {
        var changes = step.decisive().stream()
                .map(s -> about
                        + (step.holds()
                                ? ": would no longer be so if this were not so: "
                                : ": would be so if this were so: ")
                        + s.inWords())
                .distinct()
                .toList();
        return new Ruling(
                step.outcome(),
                words(about, step.outcome()),
                List.of(step),
                step.missing(),
                changes,
                doubts,
                List.of(editions));
    }

    Ruling doubting(Doubt... more) {
        var all = Stream.concat(doubts.stream(), Stream.of(more).map(Doubt::inWords))
                .distinct()
                .toList();
        return new Ruling(outcome, inWords, steps, missing, wouldChange, all, editions);
    }

    private static String words(String about, Outcome outcome) {
        return switch (outcome) {
            case YES -> about + ": yes";
            case NO -> about + ": no";
            case UNKNOWN -> about + ": cannot tell";
        };
    }
}
