package org.openmappa.law;

import java.util.ArrayList;
import java.util.List;

/** Whether an offence, as it was committed and dealt with, is one that Schedule 3 lists, its threshold included. */
public final class Schedule3Listing {
    private Schedule3Listing() {}

    public static Ruling of(Conviction conviction) {
        return Ruling.of(
                "Schedule 3 lists it, and its threshold is met",
                step(conviction),
                doubts(conviction),
                Schedule3.TABLE.edition(),
                Threshold.TABLE.edition());
    }

    private static Step step(Conviction conviction) {
        return Schedule3.of(conviction.offence())
                .map(row -> Step.all(
                        "Listed in Schedule 3",
                        row.citation(),
                        List.of(row.lists(conviction), row.inForceFor(conviction), row.threshold(conviction))))
                .orElseGet(() -> Step.law(
                        "Schedule 3 lists the offence",
                        Schedule3.TABLE.cite(),
                        Offences.get(conviction.offence()).label(),
                        false));
    }

    /** What a threshold leaves open: an order that is long enough as a whole, and not by the detention in it. */
    static List<String> doubts(Conviction conviction) {
        var doubts = new ArrayList<>(SentenceDoubts.of(conviction.sentence()));
        if (turnsOnTheReading(conviction)) {
            doubts.add(Doubt.DTO_IN_THRESHOLDS.inWords());
        }
        Schedule3.of(conviction.offence())
                .filter(r -> !r.evidence().equals("statute text"))
                .ifPresent(r -> doubts.add(r.citation() + " was not read; it rests on " + r.evidence()));
        return doubts;
    }

    /** A detention and training order that meets a threshold as a whole, and not by the detention in it. */
    private static boolean turnsOnTheReading(Conviction conviction) {
        var sentence = conviction.sentence();
        if (sentence.disposal() != Disposal.DTO || sentence.term() == null) {
            return false;
        }
        var whole = conviction.sentencedTo(sentence.withDetentionPart(sentence.term()));
        return step(whole).outcome() != step(conviction).outcome();
    }
}
