package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmappa.law.Made.DAY;
import static org.openmappa.law.Made.aged;

import java.util.List;
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

    @Test
    void part4IsForPeopleOf16AndOver() {
        assertThat(TerrorismNotificationPeriod.of(sentenced(15, 144)).applies()).isEqualTo(Outcome.NO);
        assertThat(TerrorismNotificationPeriod.of(sentenced(15, 144)).inWords()).isEqualTo("Part 4 does not apply");
        assertThat(TerrorismNotificationPeriod.of(sentenced(16, 144)).applies()).isEqualTo(Outcome.YES);
    }

    @Test
    void aShortSentenceOrAnotherOffenceDoesNotBringPart4() {
        assertThat(TerrorismNotificationPeriod.of(sentenced(30, 11)).applies()).isEqualTo(Outcome.NO);
        assertThat(TerrorismNotificationPeriod.of(sentenced(30, 12)).years()).isEqualTo(10);
        assertThat(TerrorismNotificationPeriod.of(aged(30, "TA1968-s1", sentence(60)))
                        .applies())
                .isEqualTo(Outcome.NO);
        assertThat(TerrorismNotificationPeriod.of(
                                aged(30, "TA1968-s1", sentence(60)).with(Circumstance.TERRORIST_CONNECTION, true))
                        .years())
                .isEqualTo(15);
    }

    @Test
    void itRunsFromTheDayOfBeingDealtWithAndStandsStillInCustody() {
        var free = TerrorismNotificationPeriod.of(sentenced(30, 60));
        assertThat(free.startsOn()).isEqualTo(DAY);
        assertThat(free.lastDay()).isEqualTo(DAY.plusYears(15).minusDays(1));
        var inside = List.of(
                new Away(Away.Where.CUSTODY, DAY.plusDays(50), DAY.plusDays(100)),
                new Away(Away.Where.REMAND, DAY.minusDays(10), DAY.plusDays(60)),
                new Away(Away.Where.CUSTODY, DAY.plusYears(40), null));
        assertThat(TerrorismNotificationPeriod.of(sentenced(30, 60), inside).lastDay())
                .isEqualTo(DAY.plusYears(15).minusDays(1).plusDays(100));
    }

    @Test
    void aSpellThatBeginsOnTheLastDayMovesItAndOneAfterItDoesNot() {
        var last = DAY.plusYears(15).minusDays(1);
        assertThat(with(new Away(Away.Where.ABROAD, last, last.plusDays(5))).lastDay())
                .isEqualTo(last.plusDays(5));
        assertThat(with(new Away(Away.Where.ABROAD, last.plusDays(1), last.plusDays(5)))
                        .lastDay())
                .isEqualTo(last);
        assertThat(with(new Away(Away.Where.CUSTODY, last, null)).lastDay()).isNull();
    }

    @Test
    void theAnswerSaysWhatItIsMadeOf() {
        var answer = TerrorismNotificationPeriod.of(sentenced(30, 60));
        assertThat(answer.inWords()).isEqualTo("15 years from 1 June 2021, time away left out");
        assertThat(answer.steps()).hasSize(3);
        assertThat(answer.steps().get(1).citation()).isEqualTo("CTA 2008 s.53(1)(b)");
        assertThat(answer.wouldChange()).anyMatch(c -> c.contains("aged 16 or over"));
        assertThat(answer.doubts()).singleElement().asString().contains("19ZA");
        assertThat(answer.editions()).hasSize(3);
        var unknown = TerrorismNotificationPeriod.of(sentenced(30, 144).bornOn(null));
        assertThat(unknown.inWords()).isEqualTo("Cannot tell whether Part 4 applies");
        var open = aged(30, "TA2006-s5", Sentence.of(Disposal.IMPRISONMENT, DAY));
        assertThat(TerrorismNotificationPeriod.of(open).missing()).anyMatch(m -> m.contains("length"));
    }

    @Test
    void aLifeSentenceIsThirtyYearsForAnAdultAndAHospitalOrderTen() {
        assertThat(TerrorismNotificationPeriod.of(aged(30, "TA2006-s5", Sentence.of(Disposal.LIFE, DAY)))
                        .years())
                .isEqualTo(30);
        assertThat(TerrorismNotificationPeriod.of(aged(17, "TA2006-s5", Sentence.of(Disposal.LIFE, DAY)))
                        .years())
                .isEqualTo(10);
        assertThat(TerrorismNotificationPeriod.of(aged(30, "TA2006-s5", Sentence.of(Disposal.HOSPITAL_ORDER, DAY)))
                        .years())
                .isEqualTo(10);
    }

    private static TerrorismNotificationPeriod with(Away away) {
        return TerrorismNotificationPeriod.of(sentenced(30, 60), List.of(away));
    }

    private static Sentence sentence(int months) {
        return Sentence.of(Disposal.IMPRISONMENT, DAY, Length.ofMonths(months));
    }

    private static int years(int age, int months) {
        var years = TerrorismNotificationPeriod.of(sentenced(age, months)).years();
        return years == null ? 0 : years;
    }

    private static Conviction sentenced(int age, int months) {
        return aged(age, "TA2006-s5", Sentence.of(Disposal.IMPRISONMENT, DAY, Length.ofMonths(months)));
    }
}
