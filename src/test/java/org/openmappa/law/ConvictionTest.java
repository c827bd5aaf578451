package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openmappa.law.Made.DAY;
import static org.openmappa.law.Made.adult;

import org.junit.jupiter.api.Test;

class ConvictionTest {
    private final Conviction theft = adult("TA1968-s1", Disposal.FINE);

    @Test
    void datesMustComeInTheirOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> theft.committedOn(DAY.plusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> theft.bornOn(DAY.plusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> theft.sentencedTo(Sentence.of(Disposal.FINE, DAY.minusDays(1))));
    }

    @Test
    void aVictimUnder16IsUnder18AndAVictimOver18IsOver16() {
        assertThat(theft.with(Circumstance.VICTIM_UNDER_16, true).is(Circumstance.VICTIM_UNDER_18))
                .isEqualTo(Outcome.YES);
        assertThat(theft.with(Circumstance.VICTIM_UNDER_18, false).is(Circumstance.VICTIM_UNDER_16))
                .isEqualTo(Outcome.NO);
        assertThat(theft.with(Circumstance.VICTIM_UNDER_18, true).is(Circumstance.VICTIM_UNDER_16))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anAnswerCanBeTakenBack() {
        var answered = theft.with(Circumstance.ARSON, true);
        assertThat(answered.with(Circumstance.ARSON, null).is(Circumstance.ARSON))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void lengthsAreWordedAsACourtSaysThem() {
        assertThat(Length.ofMonths(18).inWords()).isEqualTo("18 months");
        assertThat(Length.ofMonths(42).inWords()).isEqualTo("3 years and 6 months");
        assertThat(new Length(12, 1).inWords()).isEqualTo("1 year and 1 day");
        assertThatIllegalArgumentException().isThrownBy(() -> Length.ofMonths(-1));
    }
}
