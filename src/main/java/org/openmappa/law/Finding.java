package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What one limb of the law says of one conviction, status or decision, on a day. */
record Finding(
        Ground ground,
        Step step,
        boolean over,
        List<String> stillToRecord,
        List<String> doubts,
        List<Edition> editions) {

    static Finding of(Ground ground, Step step, LocalDate asAt, Edition... editions) {
        boolean over = ground.expectedEnd() != null && ground.expectedEnd().isBefore(asAt);
        return new Finding(ground, step, over, List.of(), List.of(), List.of(editions));
    }

    Finding stillToRecord(List<String> what) {
        return new Finding(ground, step, over, what, doubts, editions);
    }

    Finding doubting(List<String> what) {
        return new Finding(ground, step, over, stillToRecord, what, editions);
    }

    Finding endedBy(Standing standing) {
        var ended = Step.law(standing.kind().label(), standing.kind().citation(), standing.source(), Outcome.NO);
        var whole = Step.all(step.rule(), step.citation(), List.of(step, ended));
        return new Finding(
                ground.endingOn(standing.from().minusDays(1)),
                step.holds() ? step : whole,
                true,
                List.of(),
                doubts,
                editions);
    }

    boolean inForce() {
        return step.holds() && !over;
    }

    boolean ended() {
        return step.holds() && over;
    }

    boolean open() {
        return step.outcome() == Outcome.UNKNOWN && !over;
    }

    List<String> missing() {
        var needed = new ArrayList<>(open() ? step.missing() : List.<String>of());
        if (inForce()) {
            needed.addAll(stillToRecord);
        }
        needed.replaceAll(what -> step.rule() + ": " + Words.lower(what));
        return needed;
    }

    /** What would make this ground, or take it away. */
    List<String> wouldChange() {
        var turns = new ArrayList<String>();
        if (!over) {
            var how = step.holds() ? " would no longer hold if this were not so: " : " would hold if this were so: ";
            step.decisive().forEach(fact -> turns.add(step.rule() + how + fact.inWords()));
        }
        return turns;
    }
}
