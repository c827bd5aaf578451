package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Step YES = fact("Yes", Outcome.YES);
    private static final Step NO = fact("No", Outcome.NO);
    private static final Step OPEN = fact("Open", Outcome.UNKNOWN);

    @Test
    void oneNoSettlesAllAndOneYesSettlesAny() {
        assertThat(Step.all("", "", List.of(YES, OPEN, NO)).outcome()).isEqualTo(Outcome.NO);
        assertThat(Step.any("", "", List.of(NO, OPEN, YES)).outcome()).isEqualTo(Outcome.YES);
    }

    @Test
    void anUnknownThatMattersStaysUnknown() {
        assertThat(Step.all("", "", List.of(YES, OPEN)).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(Step.any("", "", List.of(NO, OPEN)).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void onlyUnknownsThatMatterAreMissing() {
        var settled = Step.any("", "", List.of(YES, OPEN));
        assertThat(Step.all("", "", List.of(settled, YES)).missing()).isEmpty();
        assertThat(Step.all("", "", List.of(YES, OPEN)).missing()).containsExactly("Facts of Open");
    }

    @Test
    void aFactIsDecisiveWhenTurningItTurnsTheOutcome() {
        assertThat(Step.all("", "", List.of(YES, NO)).decisive()).containsExactly(NO);
        assertThat(Step.all("", "", List.of(NO, OPEN)).decisive()).isEmpty();
        assertThat(Step.any("", "", List.of(YES, NO)).decisive()).containsExactly(YES);
    }

    @Test
    void theLawItselfIsNeverTurned() {
        assertThat(Step.all("", "", List.of(Step.law("Listed", "", "", false))).decisive())
                .isEmpty();
    }

    private static Step fact(String rule, Outcome outcome) {
        return Step.fact(rule, "", "Facts of " + rule, outcome);
    }
}
