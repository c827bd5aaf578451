package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmappa.law.Made.DAY;
import static org.openmappa.law.Made.aged;

import org.junit.jupiter.api.Test;

class TerrorismNotificationPeriodTest {

    @Test
    void tenYearsOrMoreBringThirtyYears() {
        assertThat(years(30, 120)).isEqualTo(30);
        assertThat(years(30, 119)).isEqualTo(15);
    }

    @Test
    void fiveYearsOrMoreBringFifteenYears() {
        assertThat(years(30, 60)).isEqualTo(15);
        assertThat(years(30, 59)).isEqualTo(10);
    }

    @Test
    void whoWasUnder18WhenConvictedHasTenYears() {
        assertThat(years(17, 144)).isEqualTo(10);
        assertThat(years(18, 144)).isEqualTo(30);
    }

    @Test
    void anUnknownAgeMattersOnlyForALongSentence() {
        var longOne = TerrorismNotificationPeriod.of(sentenced(30, 144).bornOn(null));
        assertThat(longOne.years()).isNull();
        assertThat(longOne.missing()).isNotEmpty();
        assertThat(TerrorismNotificationPeriod.of(sentenced(30, 24).bornOn(null))
                        .years())
                .isEqualTo(10);
    }

    private static int years(int age, int months) {
        var years = TerrorismNotificationPeriod.of(sentenced(age, months)).years();
        return years == null ? 0 : years;
    }

    private static Conviction sentenced(int age, int months) {
        return aged(age, "TA2006-s5", Sentence.of(Disposal.IMPRISONMENT, DAY, Length.ofMonths(months)));
    }
}
