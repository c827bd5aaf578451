package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmappa.law.Made.DAY;
import static org.openmappa.law.Made.adult;
import static org.openmappa.law.Made.aged;
import static org.openmappa.law.Made.found;
import static org.openmappa.law.Made.youth;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmappa.law.NotificationPeriod.Duration;

class NotificationPeriodTest {
    private static final String RAPE = "SOA2003-s1";

    @Test
    void thirtyMonthsIsIndefinite() {
        assertThat(period(adult(RAPE, Disposal.IMPRISONMENT, 30)).duration()).isEqualTo(Duration.INDEFINITE);
    }

    @Test
    void twentyNineMonthsIsTenYears() {
        assertThat(words(adult(RAPE, Disposal.IMPRISONMENT, 29))).isEqualTo("10 years");
    }

    @Test
    void sixMonthsExactlyIsSevenYears() {
        assertThat(words(adult(RAPE, Disposal.IMPRISONMENT, 6))).isEqualTo("7 years");
    }

    @Test
    void sixMonthsAndADayIsTenYears() {
        var sentence = Sentence.of(Disposal.IMPRISONMENT, DAY, new Length(6, 1));
        assertThat(words(aged(40, RAPE, sentence))).isEqualTo("10 years");
    }

    @Test
    void aTermInDaysIsMeasuredOnTheCalendar() {
        var sixMonthsFromJune = Sentence.of(Disposal.IMPRISONMENT, DAY, Length.ofDays(183));
        var oneDayMore = Sentence.of(Disposal.IMPRISONMENT, DAY, Length.ofDays(184));
        assertThat(words(aged(40, RAPE, sixMonthsFromJune))).isEqualTo("7 years");
        assertThat(words(aged(40, RAPE, oneDayMore))).isEqualTo("10 years");
    }

    @Test
    void theLastDayIsTheDayBeforeTheAnniversary() {
        assertThat(period(adult(RAPE, Disposal.IMPRISONMENT, 29)).lastDay()).isEqualTo(LocalDate.of(2031, 5, 31));
    }

    @Test
    void aPeriodFromALeapDayRunsToTheEndOfFebruaryAndSaysTheOtherReading() {
        var leapDay = LocalDate.of(2020, 2, 29);
        var sentence = Sentence.of(Disposal.IMPRISONMENT, leapDay, Length.ofMonths(12));
        var period = period(Conviction.of(new OffenceRef(RAPE), Route.CONVICTION, leapDay, sentence)
                .bornOn(LocalDate.of(1980, 1, 1)));
        assertThat(period.lastDay()).isEqualTo(LocalDate.of(2030, 2, 28));
        assertThat(period.alternativeLastDay()).isEqualTo(LocalDate.of(2030, 2, 27));
    }

    @Test
    void lifeAndPublicProtectionAreIndefinite() {
        assertThat(period(adult(RAPE, Disposal.LIFE)).duration()).isEqualTo(Duration.INDEFINITE);
        assertThat(period(adult(RAPE, Disposal.IPP)).duration()).isEqualTo(Duration.INDEFINITE);
    }

    @Test
    void aSuspendedSentenceCountsInFull() {
        assertThat(words(adult(RAPE, Disposal.SUSPENDED_SENTENCE, 12))).isEqualTo("10 years");
    }

    @Test
    void hospitalWithARestrictionOrderIsIndefinite() {
        assertThat(words(adult(RAPE, Disposal.HOSPITAL_ORDER_RESTRICTED))).isEqualTo("Indefinite");
    }

    @Test
    void hospitalWithoutARestrictionOrderIsSevenYears() {
        assertThat(words(adult(RAPE, Disposal.HOSPITAL_ORDER))).isEqualTo("7 years");
    }

    @Test
    void findingsOfInsanityAndOfHavingDoneTheActCount() {
        assertThat(words(found(Route.INSANITY, RAPE, Disposal.HOSPITAL_ORDER))).isEqualTo("7 years");
        assertThat(words(found(Route.DID_ACT, RAPE, Disposal.SUPERVISION_ORDER)))
                .isEqualTo("5 years");
    }

    @Test
    void aCautionIsTwoYears() {
        var caution = Conviction.caution(new OffenceRef(RAPE), DAY).bornOn(LocalDate.of(1980, 1, 1));
        assertThat(words(caution)).isEqualTo("2 years");
    }

    @Test
    void aConditionalDischargeLastsAsLongAsTheDischargeAtAnyAge() {
        assertThat(period(youth(RAPE, Disposal.CONDITIONAL_DISCHARGE, 18)).lastDay())
                .isEqualTo(
                        period(adult(RAPE, Disposal.CONDITIONAL_DISCHARGE, 18)).lastDay())
                .isEqualTo(LocalDate.of(2022, 11, 30));
    }

    @Test
    void anAbsoluteDischargeIsNoConvictionHere() {
        assertThat(period(adult(RAPE, Disposal.ABSOLUTE_DISCHARGE)).subject()).isEqualTo(Outcome.NO);
    }

    @Test
    void aFindingWithAnAbsoluteDischargeStillCounts() {
        assertThat(words(found(Route.INSANITY, RAPE, Disposal.ABSOLUTE_DISCHARGE)))
                .isEqualTo("5 years");
    }

    @Test
    void everyOtherDisposalIsFiveYears() {
        assertThat(words(adult(RAPE, Disposal.COMMUNITY_ORDER, 24))).isEqualTo("5 years");
        assertThat(words(adult(RAPE, Disposal.FINE))).isEqualTo("5 years");
        assertThat(words(adult(RAPE, Disposal.GUARDIANSHIP))).isEqualTo("5 years");
    }

    @Test
    void fixedPeriodsAreHalvedUnder18() {
        assertThat(words(youth(RAPE, Disposal.DETENTION_S250, 24))).isEqualTo("5 years");
        assertThat(words(youth(RAPE, Disposal.DETENTION_S250, 6))).isEqualTo("3 years and 6 months");
        assertThat(words(youth(RAPE, Disposal.YOUTH_REHABILITATION, 12))).isEqualTo("2 years and 6 months");
    }

    @Test
    void anIndefinitePeriodIsNotHalved() {
        assertThat(words(youth(RAPE, Disposal.DETENTION_S250, 36))).isEqualTo("Indefinite");
    }

    @Test
    void whoTurns18OnTheRelevantDateIsNotHalved() {
        var sentence = Sentence.of(Disposal.DETENTION_S250, DAY, Length.ofMonths(24));
        var birthday = aged(16, RAPE, sentence).bornOn(DAY.minusYears(18));
        var dayBefore = aged(16, RAPE, sentence).bornOn(DAY.minusYears(18).plusDays(1));
        assertThat(period(birthday).halved()).isFalse();
        assertThat(period(dayBefore).halved()).isTrue();
    }

    @Test
    void aDetentionAndTrainingOrderCountsByTheDetentionServed() {
        assertThat(words(youth(RAPE, Disposal.DTO, 12))).isEqualTo("3 years and 6 months");
    }

    @Test
    void theDetentionPartIsUsedWhereTheCourtGaveOne() {
        var order = Sentence.of(Disposal.DTO, DAY, Length.ofMonths(12)).withDetentionPart(Length.ofMonths(7));
        assertThat(words(aged(16, RAPE, order))).isEqualTo("5 years");
    }

    @Test
    void consecutiveTermsAreAddedUp() {
        var first = adult("SOA2003-s9", Disposal.IMPRISONMENT, 18);
        var second = after(18, adult("SOA2003-s10", Disposal.IMPRISONMENT, 18));
        assertThat(NotificationPeriod.of(first, List.of(first, second)).duration())
                .isEqualTo(Duration.INDEFINITE);
        assertThat(NotificationPeriod.of(second, List.of(first, second)).duration())
                .isEqualTo(Duration.INDEFINITE);
    }

    @Test
    void concurrentTermsCountAsTheLongest() {
        var first = adult("SOA2003-s9", Disposal.IMPRISONMENT, 18);
        var second = adult("SOA2003-s10", Disposal.IMPRISONMENT, 20);
        assertThat(NotificationPeriod.of(first, List.of(second)).inWords()).isEqualTo("10 years");
    }

    @Test
    void partlyConcurrentTermsCountNoTimeTwice() {
        var first = adult("SOA2003-s9", Disposal.IMPRISONMENT, 20);
        assertThat(NotificationPeriod.of(first, List.of(after(12, adult("SOA2003-s10", Disposal.IMPRISONMENT, 20))))
                        .duration())
                .isEqualTo(Duration.INDEFINITE);
        assertThat(NotificationPeriod.of(first, List.of(after(9, adult("SOA2003-s10", Disposal.IMPRISONMENT, 20))))
                        .inWords())
                .isEqualTo("10 years");
    }

    @Test
    void termsForOtherOffencesAreNotAdded() {
        var sexual = adult("SOA2003-s9", Disposal.IMPRISONMENT, 20);
        var theft = after(20, adult("TA1968-s1", Disposal.IMPRISONMENT, 12));
        assertThat(NotificationPeriod.of(sexual, List.of(theft)).inWords()).isEqualTo("10 years");
    }

    @Test
    void aFindingFollowedByATrialEndsWithTheTrial() {
        var trial = LocalDate.of(2022, 3, 1);
        var finding =
                found(Route.DID_ACT, RAPE, Disposal.HOSPITAL_ORDER_RESTRICTED).triedLaterUntil(trial);
        assertThat(period(finding).lastDay()).isEqualTo(trial);
        assertThat(period(finding).runsOn(trial.plusDays(1))).isEqualTo(Outcome.NO);
    }

    @Test
    void aThresholdOnTheSentenceStartsThePeriodOnTheDayOfSentence() {
        var sentenced = DAY.plusMonths(2);
        var assault = adult("SOA2003-s3", Disposal.IMPRISONMENT)
                .sentencedTo(Sentence.of(Disposal.IMPRISONMENT, sentenced, Length.ofMonths(8)))
                .with(Circumstance.VICTIM_UNDER_18, false);
        assertThat(period(assault).relevantDate()).isEqualTo(sentenced);
        assertThat(period(assault.with(Circumstance.VICTIM_UNDER_18, true)).relevantDate())
                .isEqualTo(DAY);
    }

    @Test
    void withoutADateOfBirthTheLengthCannotBeTold() {
        var period = period(adult(RAPE, Disposal.IMPRISONMENT, 12).bornOn(null));
        assertThat(period.duration()).isEqualTo(Duration.UNKNOWN);
        assertThat(period.missing()).anyMatch(m -> m.contains("date of birth"));
    }

    @Test
    void aConvictionAbroadNeedsANotificationOrder() {
        assertThat(period(adult(RAPE, Disposal.IMPRISONMENT, 12).by(Court.ABROAD))
                        .subject())
                .isEqualTo(Outcome.NO);
    }

    private static Conviction after(int months, Conviction conviction) {
        return conviction.sentencedTo(conviction.sentence().startingAfter(Length.ofMonths(months)));
    }

    private static NotificationPeriod period(Conviction conviction) {
        return NotificationPeriod.of(conviction);
    }

    private static String words(Conviction conviction) {
        return period(conviction).inWords();
    }
}
