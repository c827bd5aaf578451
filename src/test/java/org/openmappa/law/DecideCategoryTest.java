package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmappa.law.Made.DAY;
import static org.openmappa.law.Made.TODAY;
import static org.openmappa.law.Made.adult;
import static org.openmappa.law.Made.decision;
import static org.openmappa.law.Made.found;
import static org.openmappa.law.Made.youth;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmappa.law.CategoryAnswer.Verdict;

class DecideCategoryTest {

    @Test
    void noRecordedOffenceMeansNoMappaWhateverAnyoneDecides() {
        var answer = DecideCategory.on(List.of(), List.of(decision(RaDecision.Kind.MAY_CAUSE_SERIOUS_HARM)), TODAY);
        assertThat(answer.verdict()).isEqualTo(Verdict.NO_RECORDED_OFFENCE);
        assertThat(answer.isBlocked()).isTrue();
        assertThat(answer.onward()).hasSize(3);
    }

    @Test
    void rapeIsCategoryOneAndKeepsTheGroundForCategoryTwo() {
        var answer = decide(adult("SOA2003-s1", Disposal.IMPRISONMENT, 60));
        assertThat(answer.recorded()).contains(Category.ONE);
        assertThat(answer.grounds()).extracting(Ground::category).containsExactly(Category.ONE, Category.TWO);
    }

    @Test
    void twelveMonthsForAListedViolentOffenceIsCategoryTwo() {
        assertThat(decide(adult("OAPA1861-s20", Disposal.IMPRISONMENT, 12)).recorded())
                .contains(Category.TWO);
    }

    @Test
    void elevenMonthsIsNot() {
        var answer = decide(adult("OAPA1861-s20", Disposal.IMPRISONMENT, 11));
        assertThat(answer.verdict()).isEqualTo(Verdict.NEEDS_DECISION);
        assertThat(answer.wouldChange()).anyMatch(w -> w.contains("the term is 12 months or more"));
    }

    @Test
    void aSuspendedSentenceCountsAsImprisonment() {
        assertThat(decide(adult("OAPA1861-s47", Disposal.SUSPENDED_SENTENCE, 18))
                        .recorded())
                .contains(Category.TWO);
    }

    @Test
    void hospitalAndGuardianshipOrdersHaveNoShortestLength() {
        assertThat(decide(adult("OAPA1861-s20", Disposal.HOSPITAL_ORDER)).recorded())
                .contains(Category.TWO);
        assertThat(decide(adult("OAPA1861-s20", Disposal.GUARDIANSHIP)).recorded())
                .contains(Category.TWO);
    }

    @Test
    void aDetentionAndTrainingOrderCountsWhole() {
        assertThat(decide(youth("OAPA1861-s20", Disposal.DTO, 12)).recorded()).contains(Category.TWO);
    }

    @Test
    void findingsCountOnlyWithAHospitalOrGuardianshipOrder() {
        assertThat(decide(found(Route.INSANITY, "OAPA1861-s20", Disposal.HOSPITAL_ORDER))
                        .recorded())
                .contains(Category.TWO);
        assertThat(decide(found(Route.DID_ACT, "OAPA1861-s20", Disposal.SUPERVISION_ORDER))
                        .recorded())
                .isEmpty();
    }

    @Test
    void murderCountsWithEverySentenceForLife() {
        assertThat(decide(adult("CL-murder", Disposal.LIFE)).recorded()).contains(Category.TWO);
        assertThat(decide(adult("CL-murder", Disposal.DETENTION_HM_PLEASURE)).recorded())
                .contains(Category.TWO);
        assertThat(decide(adult("CL-murder", Disposal.CUSTODY_FOR_LIFE)).recorded())
                .contains(Category.TWO);
    }

    @Test
    void theftIsNotListed() {
        var answer = decide(adult("TA1968-s1", Disposal.IMPRISONMENT, 36));
        assertThat(answer.verdict()).isEqualTo(Verdict.NEEDS_DECISION);
        assertThat(answer.missing()).isEmpty();
        assertThat(answer.onward()).extracting(OnwardRoute::name).contains("Professionals' meeting");
    }

    @Test
    void burglaryTurnsOnTheIntent() {
        var burglary = adult("TA1968-s9", Disposal.IMPRISONMENT, 36);
        assertThat(decide(burglary).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(decide(burglary).missing()).anyMatch(m -> m.contains("the burglar intended"));
        var toHarm = burglary.with(Circumstance.HARM_OR_DAMAGE_INTENDED, true);
        assertThat(decide(toHarm).recorded()).contains(Category.TWO);
        var toSteal =
                burglary.with(Circumstance.HARM_OR_DAMAGE_INTENDED, false).with(Circumstance.RAPE_INTENDED, false);
        assertThat(decide(toSteal).verdict()).isEqualTo(Verdict.NEEDS_DECISION);
    }

    @Test
    void supplyingClassADrugsToAChildIsCategoryTwo() {
        var supply = adult("MDA1971-s4-3", Disposal.IMPRISONMENT, 24).with(Circumstance.CLASS_A, true);
        assertThat(decide(supply.with(Circumstance.SUPPLIED_TO_CHILD, true)).recorded())
                .contains(Category.TWO);
        assertThat(decide(supply.with(Circumstance.SUPPLIED_TO_CHILD, false)).recorded())
                .isEmpty();
    }

    @Test
    void aCourtAbroadCannotMakeCategoryTwo() {
        assertThat(decide(adult("OAPA1861-s18", Disposal.IMPRISONMENT, 60).by(Court.ABROAD))
                        .recorded())
                .isEmpty();
    }

    @Test
    void categoryThreeNeedsADecisionAndHasIt() {
        var theft = adult("TA1968-s1", Disposal.FINE);
        assertThat(decide(theft).verdict()).isEqualTo(Verdict.NEEDS_DECISION);
        var decided =
                DecideCategory.on(List.of(theft), List.of(decision(RaDecision.Kind.MAY_CAUSE_SERIOUS_HARM)), TODAY);
        assertThat(decided.recorded()).contains(Category.THREE);
        assertThat(decided.grounds().getFirst().reason()).contains("A Panel Chair");
    }

    @Test
    void anEndedDecisionNoLongerGrantsCategoryThree() {
        var over = new RaDecision(
                RaDecision.Kind.MAY_CAUSE_SERIOUS_HARM, "Chair", DAY, "Evidence", "Reason", DAY.plusYears(1));
        var answer = DecideCategory.on(List.of(adult("TA1968-s1", Disposal.FINE)), List.of(over), TODAY);
        assertThat(answer.recorded()).isEmpty();
        assertThat(answer.ended()).hasSize(1);
    }

    @Test
    void terrorismIsCategoryFourAndNotTwo() {
        var answer = decide(adult("TA2006-s5", Disposal.IMPRISONMENT, 72));
        assertThat(answer.grounds()).extracting(Ground::category).containsExactly(Category.FOUR);
    }

    @Test
    void before2022TheSameTerrorismOffenceWasCategoryTwo() {
        var answer = DecideCategory.on(
                List.of(adult("TA2006-s5", Disposal.IMPRISONMENT, 72)), List.of(), LocalDate.of(2022, 1, 1));
        assertThat(answer.recorded()).contains(Category.TWO);
        assertThat(answer.editions()).extracting(Edition::edition).contains("2012-12-03");
    }

    @Test
    void aTerroristConnectionMakesCategoryFourBesideTwo() {
        var answer =
                decide(adult("OAPA1861-s18", Disposal.IMPRISONMENT, 60).with(Circumstance.TERRORIST_CONNECTION, true));
        assertThat(answer.recorded()).contains(Category.FOUR);
        assertThat(answer.grounds()).extracting(Ground::category).contains(Category.TWO);
    }

    @Test
    void discretionaryCategoryFourNeedsADecision() {
        var fraud = adult("FrA2006-s1", Disposal.FINE);
        var answer = DecideCategory.on(List.of(fraud), List.of(decision(RaDecision.Kind.AT_RISK_OF_TERRORISM)), TODAY);
        assertThat(answer.recorded()).contains(Category.FOUR);
    }

    @Test
    void categoryTwoEndsWithTheLicenceByPolicy() {
        var wounding = adult("OAPA1861-s18", Disposal.IMPRISONMENT, 60);
        var ended = wounding.sentencedTo(wounding.sentence().endingOn(LocalDate.of(2024, 6, 30)));
        var onTheDay = DecideCategory.on(List.of(ended), List.of(), LocalDate.of(2024, 6, 30));
        var after = DecideCategory.on(List.of(ended), List.of(), LocalDate.of(2024, 7, 1));
        assertThat(onTheDay.recorded()).contains(Category.TWO);
        assertThat(after.recorded()).isEmpty();
        assertThat(after.ended().getFirst().endSource()).isEqualTo(Ground.EndSource.POLICY);
    }

    @Test
    void anUnknownLicenceEndIsAskedForAndEndsNothing() {
        var answer = decide(adult("OAPA1861-s18", Disposal.IMPRISONMENT, 60));
        assertThat(answer.missing()).anyMatch(m -> m.contains("the end of the licence"));
    }

    @Test
    void aTermThatHasRunOutIsPointedAtButEndsNothing() {
        var answer = decide(adult("OAPA1861-s18", Disposal.IMPRISONMENT, 24));
        assertThat(answer.recorded()).contains(Category.TWO);
        assertThat(answer.missing()).anyMatch(m -> m.contains("ran out on 31 May 2023"));
    }

    @Test
    void aPeriodThatWouldHaveEndedLongAgoLeavesNothingToAsk() {
        var oldFine = adult("SOA2003-s3", Disposal.FINE);
        assertThat(DecideCategory.on(List.of(oldFine), List.of(), DAY.plusYears(1))
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThat(DecideCategory.on(List.of(oldFine), List.of(), DAY.plusYears(5))
                        .verdict())
                .isEqualTo(Verdict.NEEDS_DECISION);
    }

    @Test
    void aSentenceStillToComeIsWaitedFor() {
        var convicted = adult("OAPA1861-s20", Disposal.IMPRISONMENT, 12);
        var later = convicted.sentencedTo(Sentence.of(Disposal.IMPRISONMENT, DAY.plusMonths(2), Length.ofMonths(12)));
        assertThat(DecideCategory.on(List.of(later), List.of(), DAY.plusMonths(1))
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void coerciveControlCountsFromFebruary2025() {
        var control = Conviction.of(
                new OffenceRef("SCA2015-s76"),
                Route.CONVICTION,
                LocalDate.of(2025, 2, 3),
                Sentence.of(Disposal.SUSPENDED_SENTENCE, LocalDate.of(2025, 2, 3), Length.ofMonths(12)));
        assertThat(decide(control).recorded()).contains(Category.TWO);
        assertThat(decide(adult("SCA2015-s76", Disposal.IMPRISONMENT, 12)).verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void whatWasNotYetKnownOnAPastDayDoesNotCount() {
        var answer = DecideCategory.on(
                List.of(adult("OAPA1861-s18", Disposal.IMPRISONMENT, 60)), List.of(), DAY.minusDays(1));
        assertThat(answer.verdict()).isEqualTo(Verdict.NO_RECORDED_OFFENCE);
    }

    @Test
    void categoryOneEndsTheDayAfterThePeriod() {
        var caution = Conviction.caution(new OffenceRef("SOA2003-s1"), DAY).bornOn(LocalDate.of(1980, 1, 1));
        assertThat(DecideCategory.on(List.of(caution), List.of(), LocalDate.of(2023, 5, 31))
                        .recorded())
                .contains(Category.ONE);
        var after = DecideCategory.on(List.of(caution), List.of(), LocalDate.of(2023, 6, 1));
        assertThat(after.recorded()).isEmpty();
        assertThat(after.ended()).extracting(Ground::category).containsExactly(Category.ONE);
    }

    @Test
    void anOrderThatBringsNotificationIsEnoughForCategoryOne() {
        var order = new Standing(Standing.Kind.SUBJECT_TO_SOA_PART_2, "Notification order", DAY, null);
        var answer = DecideCategory.on(new CaseFacts(List.of(), List.of(), List.of(order)), TODAY);
        assertThat(answer.recorded()).contains(Category.ONE);
    }

    @Test
    void disqualificationCountedOnlyUntilDecember2012() {
        var status = new Standing(
                Standing.Kind.DISQUALIFIED_FROM_WORKING_WITH_CHILDREN, "Court order", LocalDate.of(2009, 1, 1), null);
        var facts = new CaseFacts(List.of(), List.of(), List.of(status));
        assertThat(DecideCategory.on(facts, LocalDate.of(2012, 12, 2)).recorded())
                .contains(Category.TWO);
        assertThat(DecideCategory.on(facts, LocalDate.of(2012, 12, 3)).recorded())
                .isEmpty();
    }

    @Test
    void anAnswerForADayBeforeTheTablesIsCannotTell() {
        var answer = DecideCategory.on(List.of(), List.of(), LocalDate.of(2003, 1, 1));
        assertThat(answer.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    private static CategoryAnswer decide(Conviction conviction) {
        return DecideCategory.on(List.of(conviction), List.of(), TODAY);
    }
}
