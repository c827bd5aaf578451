package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openmappa.law.Made.DAY;
import static org.openmappa.law.Made.adult;
import static org.openmappa.law.Made.aged;
import static org.openmappa.law.Made.youth;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmappa.law.NotificationPeriod.Duration;

/** The requirements on a whole record, and what an answer says beside its result. */
class NotificationAnswerTest {
    private static final String RAPE = "SOA2003-s1";
    private static final Conviction THEFT = adult("TA1968-s1", Disposal.IMPRISONMENT, 12);
    private static final Conviction SEVEN_YEARS = adult(RAPE, Disposal.IMPRISONMENT, 6);
    private static final Conviction TEN_YEARS = adult(RAPE, Disposal.IMPRISONMENT, 12);
    private static final Conviction FOR_EVER = adult(RAPE, Disposal.LIFE);
    private static final Conviction OPEN = adult(RAPE, Disposal.IMPRISONMENT);

    @Test
    void thePeriodThatEndsLastCountsWhateverTheOrder() {
        assertThat(words(THEFT, SEVEN_YEARS, TEN_YEARS)).isEqualTo("10 years");
        assertThat(words(TEN_YEARS, SEVEN_YEARS, THEFT)).isEqualTo("10 years");
        assertThat(words(TEN_YEARS, FOR_EVER, SEVEN_YEARS)).isEqualTo("Indefinite");
    }

    @Test
    void aPeriodOfUnknownLengthLeavesTheAnswerOpenUnlessAnotherIsIndefinite() {
        assertThat(words(TEN_YEARS, OPEN)).isEqualTo("Cannot tell how long");
        assertThat(words(OPEN, FOR_EVER)).isEqualTo("Indefinite");
    }

    @Test
    void nobodyIsSubjectForOtherOffences() {
        assertThat(words(THEFT)).isEqualTo("Not subject to the notification requirements");
        assertThat(NotificationAnswer.of(List.of(THEFT)).last()).isEmpty();
        assertThat(NotificationAnswer.of(List.of()).subject()).isEqualTo(Outcome.NO);
    }

    @Test
    void whatIsOpenIsSaidToBeOpen() {
        var assault = adult("SOA2003-s3", Disposal.FINE);
        assertThat(words(assault)).isEqualTo("Cannot tell whether the notification requirements apply");
        assertThat(NotificationAnswer.of(List.of(assault)).missing()).isNotEmpty();
    }

    @Test
    void everythingThatThePeriodsSayIsInTheAnswer() {
        var answer = NotificationAnswer.of(List.of(SEVEN_YEARS, TEN_YEARS.in(Manner.ATTEMPTED)));
        assertThat(answer.steps()).hasSizeGreaterThan(3);
        assertThat(answer.editions()).hasSize(3);
        assertThat(answer.steps().getFirst().children().getFirst().citation()).isEqualTo("SOA 2003 Sch 3 para 17");
        assertThat(answer.steps())
                .anyMatch(s -> s.children().stream().anyMatch(c -> c.citation().endsWith("para 17 with para 94")));
    }

    @Test
    void theNearestTermsThatWouldChangeThePeriodAreNamed() {
        assertThat(turns(adult(RAPE, Disposal.IMPRISONMENT, 29)))
                .contains("With 2 years and 6 months it would be: indefinite", "With 6 months it would be: 7 years");
        assertThat(turns(adult(RAPE, Disposal.IMPRISONMENT, 30)))
                .contains("With 2 years and 5 months it would be: 10 years");
        assertThat(turns(adult(RAPE, Disposal.IMPRISONMENT, 6))).contains("With 7 months it would be: 10 years");
        assertThat(turns(adult(RAPE, Disposal.IMPRISONMENT, 6))).noneMatch(t -> t.contains("0 months"));
    }

    @Test
    void theAgeIsNamedWhereItHalvesThePeriodAndOnlyThere() {
        assertThat(turns(TEN_YEARS)).anyMatch(t -> t.contains("under 18 it is half (born"));
        assertThat(turns(FOR_EVER)).noneMatch(t -> t.contains("under 18 it is half"));
        assertThat(turns(youth(RAPE, Disposal.CONDITIONAL_DISCHARGE, 12)))
                .noneMatch(t -> t.contains("under 18 it is half"));
        assertThat(turns(THEFT)).noneMatch(t -> t.startsWith("With "));
    }

    @Test
    void theFactOnWhichTheRequirementsTurnIsNamedWithWhatIsRecorded() {
        var assault = adult("SOA2003-s3", Disposal.COMMUNITY_ORDER, 12).with(Circumstance.VICTIM_UNDER_18, false);
        assertThat(turns(assault))
                .anyMatch(t -> t.contains("community sentence of 12 months or more (community order, 1 year)"));
    }

    @Test
    void whatTheLawLeavesOpenIsSaid() {
        assertThat(doubts(adult(RAPE, Disposal.SUSPENDED_SENTENCE, 24)))
                .singleElement()
                .asString()
                .contains("counted as imprisonment");
        assertThat(doubts(adult(RAPE, Disposal.SUSPENDED_SENTENCE, 25))).hasSize(2);
        assertThat(doubts(adult(RAPE, Disposal.EXTENDED, 60)))
                .singleElement()
                .asString()
                .contains("whole term");
        assertThat(doubts(adult(RAPE, Disposal.HOSPITAL_AND_LIMITATION, 60)))
                .singleElement()
                .asString()
                .contains("limitation directions");
        assertThat(doubts(adult(RAPE, Disposal.HOSPITAL_ORDER)))
                .singleElement()
                .asString()
                .contains("restriction order");
        assertThat(doubts(adult(RAPE, Disposal.HOSPITAL_ORDER_RESTRICTED))).isEmpty();
        assertThat(doubts(TEN_YEARS)).isEmpty();
        assertThat(doubts(adult("SOA2003-s66A", Disposal.IMPRISONMENT, 12)))
                .anyMatch(d -> d.contains("para 33A was not read"));
    }

    @Test
    void aSuspendedSentenceMayBeLongerSinceMarch2026() {
        var from = LocalDate.of(2026, 3, 22);
        var sentence = Sentence.of(Disposal.SUSPENDED_SENTENCE, from, Length.ofMonths(36));
        var conviction = Conviction.of(new OffenceRef(RAPE), Route.CONVICTION, from, sentence)
                .aged(new Ages(30, null));
        assertThat(doubts(conviction)).hasSize(1);
        assertThat(NotificationPeriod.of(conviction).duration()).isEqualTo(Duration.INDEFINITE);
    }

    @Test
    void theReadingOfADetentionAndTrainingOrderIsOpenOnlyWhereItMatters() {
        assertThat(doubts(youth("SOA2003-s13", Disposal.DTO, 12)))
                .singleElement()
                .asString()
                .contains("detention and training order");
        assertThat(doubts(youth("SOA2003-s13", Disposal.DTO, 24))).isEmpty();
        assertThat(doubts(youth("SOA2003-s13", Disposal.DTO, 11))).isEmpty();
        assertThat(doubts(youth(RAPE, Disposal.DTO, 12))).isEmpty();
    }

    @Test
    void termsOfDifferentDaysAreNotAddedUpAndTheAnswerSaysSo() {
        var later = Conviction.of(
                        new OffenceRef("SOA2003-s9"),
                        Route.CONVICTION,
                        DAY.plusMonths(12),
                        Sentence.of(Disposal.IMPRISONMENT, DAY.plusMonths(12), Length.ofMonths(24)))
                .aged(new Ages(30, 40));
        var gone = later.sentencedTo(Sentence.of(Disposal.IMPRISONMENT, DAY.plusMonths(13), Length.ofMonths(24)));
        assertThat(NotificationPeriod.of(later, List.of(TEN_YEARS, later)).doubts())
                .singleElement()
                .asString()
                .contains("different days");
        assertThat(NotificationPeriod.of(gone, List.of(TEN_YEARS, gone)).doubts())
                .isEmpty();
        assertThat(NotificationPeriod.of(TEN_YEARS, List.of(TEN_YEARS, later)).doubts())
                .isEmpty();
        assertThat(NotificationPeriod.of(later, List.of(THEFT, later)).doubts()).isEmpty();
    }

    @Test
    void termsThatCountTogetherAreAStepOfTheirOwn() {
        var first = adult("SOA2003-s9", Disposal.IMPRISONMENT, 18);
        var second = first.sentencedTo(first.sentence().startingAfter(Length.ofMonths(18)));
        var period = NotificationPeriod.of(first, List.of(first, second));
        assertThat(period.reasons().getFirst().citation()).isEqualTo("SOA 2003 s.82(3), (4)");
        assertThat(period.reasons().getFirst().facts()).isEqualTo("Together 3 years");
        assertThat(period.reasons().get(1).facts()).contains("counted with other terms as: 3 years");
        assertThat(NotificationPeriod.of(first).reasons()).hasSize(2);
        assertThat(NotificationPeriod.of(youth(RAPE, Disposal.DTO, 12))
                        .reasons()
                        .getFirst()
                        .facts())
                .contains("detention to be served: 6 months");
    }

    @Test
    void aConvictionAbroadCountsByANotificationOrderFromItsOwnDay() {
        var abroad = TEN_YEARS.by(Court.ABROAD).with(Circumstance.NOTIFICATION_ORDER, true);
        assertThat(NotificationPeriod.of(abroad).relevantDate()).isEqualTo(DAY);
        assertThat(NotificationPeriod.of(abroad).inWords()).isEqualTo("10 years");
        assertThat(NotificationPeriod.of(TEN_YEARS.by(Court.ABROAD)).subject()).isEqualTo(Outcome.NO);
        var caution = Conviction.caution(new OffenceRef(RAPE), DAY).by(Court.ABROAD);
        assertThat(NotificationPeriod.of(caution).subject()).isEqualTo(Outcome.NO);
    }

    @Test
    void aNotificationOrderDoesNotReachBeforeTheFirstRegister() {
        assertThat(abroadOn(LocalDate.of(1997, 9, 1)).subject()).isEqualTo(Outcome.YES);
        assertThat(abroadOn(LocalDate.of(1997, 8, 31)).subject()).isEqualTo(Outcome.NO);
    }

    private static NotificationPeriod abroadOn(LocalDate day) {
        return NotificationPeriod.of(
                Conviction.of(new OffenceRef(RAPE), Route.CONVICTION, day, Sentence.of(Disposal.LIFE, day))
                        .by(Court.ABROAD)
                        .with(Circumstance.NOTIFICATION_ORDER, true)
                        .with(Circumstance.SERVING_IN_1997, true));
    }

    @Test
    void agesStandInForADateOfBirth() {
        var sentence = Sentence.of(Disposal.IMPRISONMENT, DAY, Length.ofMonths(12));
        var ageless = aged(40, RAPE, sentence).bornOn(null);
        assertThat(words(ageless.aged(new Ages(null, 17)))).isEqualTo("5 years");
        assertThat(words(ageless.aged(new Ages(null, 18)))).isEqualTo("10 years");
        assertThat(words(ageless.aged(new Ages(18, null)))).isEqualTo("10 years");
        assertThat(words(ageless.aged(new Ages(17, null)))).isEqualTo("Cannot tell how long");
        assertThat(words(ageless)).isEqualTo("Cannot tell how long");
    }

    @Test
    void anAgeAtTheOffenceDecidesAThreshold() {
        var fine = adult("SOA2003-s7", Disposal.FINE).bornOn(null);
        assertThat(Schedule3Listing.of(fine.aged(new Ages(18, null))).outcome()).isEqualTo(Outcome.YES);
        assertThat(Schedule3Listing.of(fine.aged(new Ages(17, 18))).outcome()).isEqualTo(Outcome.NO);
        assertThat(Schedule3Listing.of(fine.aged(new Ages(null, 17))).outcome()).isEqualTo(Outcome.NO);
        assertThat(Schedule3Listing.of(fine.aged(new Ages(null, 18))).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(Schedule3Listing.of(fine.aged(new Ages(null, 18))).missing().getFirst())
                .contains("aged 18 when dealt with");
        assertThat(Schedule3Listing.of(fine).missing().getFirst())
                .isEqualTo("Not recorded: the offender's date of birth");
    }

    @Test
    void agesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(18, 17));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(-1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(null, 121));
        assertThat(new Ages(0, 120).atOffence()).isZero();
    }

    private static String words(Conviction... convictions) {
        return NotificationAnswer.of(List.of(convictions)).inWords();
    }

    private static List<String> turns(Conviction conviction) {
        return NotificationAnswer.of(List.of(conviction)).wouldChange();
    }

    private static List<String> doubts(Conviction conviction) {
        return NotificationAnswer.of(List.of(conviction)).doubts();
    }
}
