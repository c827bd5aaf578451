package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openmappa.law.Made.DAY;
import static org.openmappa.law.Made.TODAY;
import static org.openmappa.law.Made.adult;
import static org.openmappa.law.Made.aged;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an answer says to the person who reads it: the facts it used, what is missing, what would change it. */
class WordsOfAnswersTest {
    private static final String WOUNDING = "OAPA1861-s20";
    private static final String RAPE = "SOA2003-s1";

    @Test
    void anAnswerNamesItsCategoryOrWhyThereIsNone() {
        assertThat(decide(adult(WOUNDING, Disposal.IMPRISONMENT, 12)).inWords())
                .isEqualTo("Category 2: Violent or other sexual offender");
        assertThat(decide(adult(WOUNDING, Disposal.FINE)).inWords()).startsWith("Not MAPPA as it stands");
        assertThat(decide(adult(WOUNDING, Disposal.FINE)).isEligible()).isFalse();
        assertThat(decide(adult(WOUNDING, Disposal.IMPRISONMENT, 12)).isEligible())
                .isTrue();
        assertThat(decide(adult(WOUNDING, Disposal.FINE)).steps()).hasSizeGreaterThan(3);
    }

    @Test
    void aTermNearTheShortestSaysHowNear() {
        assertThat(changes(adult(WOUNDING, Disposal.IMPRISONMENT, 12)))
                .anyMatch(
                        c -> c.contains(
                                "would no longer hold if this were not so: the term is 12 months or more (imprisonment, 1 year; a month less would be too short)"));
        assertThat(changes(adult(WOUNDING, Disposal.IMPRISONMENT, 11)))
                .anyMatch(
                        c -> c.contains(
                                "would hold if this were so: the term is 12 months or more (imprisonment, 11 months; 1 month more would be enough)"));
        assertThat(changes(adult(WOUNDING, Disposal.IMPRISONMENT, 10)))
                .anyMatch(c -> c.contains("2 months more would be enough"));
        assertThat(changes(adult(WOUNDING, Disposal.IMPRISONMENT, 13)))
                .anyMatch(c -> c.contains("(imprisonment, 13 months)"));
        assertThat(changes(aged(40, WOUNDING, Sentence.of(Disposal.IMPRISONMENT, DAY, new Length(12, 1)))))
                .noneMatch(c -> c.contains("too short") || c.contains("enough"));
    }

    @Test
    void anAnswerSaysWhatItRestsOnThatWasNotRead() {
        assertThat(decide(adult(WOUNDING, Disposal.SUSPENDED_SENTENCE, 12)).doubts())
                .containsExactly(Doubt.SUSPENDED_AS_IMPRISONMENT.inWords(), Doubt.COMMENCEMENT_2022.inWords());
        assertThat(decide(adult("TA2006-s5", Disposal.IMPRISONMENT, 12)).doubts())
                .contains(Doubt.SCHEDULE_19ZA.inWords());
        assertThat(decide(adult("TA1968-s1", Disposal.SUSPENDED_SENTENCE, 12)).doubts())
                .containsExactly(Doubt.COMMENCEMENT_2022.inWords());
        assertThat(DecideCategory.on(
                                List.of(adult(WOUNDING, Disposal.IMPRISONMENT, 12)),
                                List.of(),
                                LocalDate.of(2022, 6, 27))
                        .doubts())
                .isEmpty();
    }

    @Test
    void everyDoubtHasWords() {
        assertThat(Doubt.values()).allMatch(d -> !d.inWords().isBlank());
        assertThat(Doubt.LEAP_DAY.inWords()).endsWith("(SOA 2003 s.82(6))");
        assertThat(Doubt.FIGURE_NOT_READ.inWords()).isEqualTo("The figure was not read in the statute");
    }

    @Test
    void anAnswerNamesTheEditionsItUsed() {
        assertThat(decide(adult(WOUNDING, Disposal.IMPRISONMENT, 12)).editions())
                .extracting(Edition::inWords)
                .anyMatch(e ->
                        e.startsWith("Criminal Justice Act 2003, section 327: who is covered, edition of 2022-06-28"))
                .anyMatch(e -> e.contains("Schedule 15"))
                .anyMatch(e -> e.contains("policy, not statute"));
    }

    @Test
    void aReviewEndsWhatHadBegunAndNotWhatComesLater() {
        var forEver = adult(RAPE, Disposal.IMPRISONMENT, 60);
        assertThat(free(forEver, DAY.plusYears(1)).ended())
                .anyMatch(g -> g.category() == Category.ONE
                        && DAY.plusYears(1).minusDays(1).equals(g.expectedEnd()));
        assertThat(free(forEver, DAY.plusYears(1)).recorded()).contains(Category.TWO);
        assertThat(free(forEver, DAY).recorded()).contains(Category.TWO);
        assertThat(free(forEver, DAY.minusDays(1)).recorded()).contains(Category.ONE);
        assertThat(free(forEver, TODAY.plusDays(1)).recorded()).contains(Category.ONE);
        var order = new Standing(Standing.Kind.SUBJECT_TO_SOA_PART_2, "Order", DAY, null);
        assertThat(DecideCategory.on(new CaseFacts(List.of(forEver), List.of(), List.of(order)), TODAY)
                        .recorded())
                .contains(Category.ONE);
    }

    @Test
    void whoIsFreedWithoutAnyGroundHasNone() {
        assertThat(free(adult("TA1968-s1", Disposal.FINE), DAY).isEligible()).isFalse();
    }

    @Test
    void onlyWhatStandsOnTheDayCountsByOrder() {
        var later = new Standing(Standing.Kind.SUBJECT_TO_SOA_PART_2, "Order", TODAY.plusDays(1), null);
        var facts = new CaseFacts(List.of(), List.of(), List.of(later));
        assertThat(DecideCategory.on(facts, TODAY).isEligible()).isFalse();
        assertThat(DecideCategory.on(facts, TODAY.plusDays(1))
                        .grounds()
                        .getFirst()
                        .citation())
                .isEqualTo("CJA 2003 s.327(2)");
    }

    @Test
    void discretionaryCategoryFourIsOfferedOnlySince2022() {
        var theft = List.of(adult("TA1968-s1", Disposal.FINE));
        assertThat(DecideCategory.on(theft, List.of(), LocalDate.of(2022, 6, 27))
                        .wouldChange())
                .noneMatch(c -> c.startsWith("Category 4 by decision"));
        assertThat(DecideCategory.on(theft, List.of(), LocalDate.of(2022, 6, 28))
                        .wouldChange())
                .anyMatch(c -> c.startsWith("Category 4 by decision would hold if this were so"));
    }

    @Test
    void aDecisionStillToComeIsNotKnown() {
        var theft = List.of(adult("TA1968-s1", Disposal.FINE));
        var decision = Made.decision(RaDecision.Kind.MAY_CAUSE_SERIOUS_HARM);
        assertThat(DecideCategory.on(theft, List.of(decision), DAY).recorded()).contains(Category.THREE);
        assertThat(DecideCategory.on(List.of(theft.getFirst().committedOn(null)), List.of(decision), DAY.minusDays(1))
                        .recorded())
                .isEmpty();
    }

    @Test
    void aConditionSaysWhatIsRecordedOfIt() {
        assertThat(facts(adult("TA1968-s9", Disposal.IMPRISONMENT, 12)))
                .anyMatch(f -> f.startsWith("Not recorded whether the burglar intended grievous bodily harm"));
        assertThat(facts(
                        adult("TA1968-s9", Disposal.IMPRISONMENT, 12).with(Circumstance.HARM_OR_DAMAGE_INTENDED, true)))
                .contains("Recorded: yes");
        assertThat(facts(adult("TA1968-s9", Disposal.IMPRISONMENT, 12)
                        .with(Circumstance.HARM_OR_DAMAGE_INTENDED, false)))
                .contains("Recorded: no");
        assertThat(facts(adult(WOUNDING, Disposal.IMPRISONMENT, 12)))
                .contains("No such decision of a court is recorded");
        assertThat(facts(adult(RAPE, Disposal.FINE).by(Court.ABROAD)))
                .contains("No such decision of a court is recorded", "a court outside the United Kingdom");
        assertThat(facts(adult(WOUNDING, Disposal.IMPRISONMENT, 12).with(Circumstance.TERRORIST_CONNECTION, true)))
                .contains("Recorded: yes");
    }

    @Test
    void conditionsAreReadAsTheTablesWriteThem() {
        var conditions = Condition.list(List.of("ARSON=no", "CLASS_A=yes"));
        assertThat(conditions).extracting(Condition::wanted).containsExactly(false, true);
        assertThat(conditions)
                .extracting(Condition::inWords)
                .containsExactly(
                        "only where this is not so: the damage was done by fire", "only where: the drug was Class A");
        var criminalDamage = adult(WOUNDING, Disposal.FINE).with(Circumstance.ARSON, true);
        assertThat(conditions.getFirst().met(criminalDamage, "x").outcome()).isEqualTo(Outcome.NO);
        assertThat(conditions.getFirst().met(criminalDamage, "x").rule())
                .isEqualTo("Not so: the damage was done by fire");
    }

    @Test
    void whatAThresholdAsksIsReadFromItsTable() {
        assertThat(Threshold.asks("GRATIFICATION_A"))
                .containsExactlyInAnyOrder(Circumstance.SEXUAL_GRATIFICATION, Circumstance.VICTIM_UNDER_18);
        assertThat(Threshold.asks("ALWAYS")).isEmpty();
        assertThat(Threshold.inWords("B")).isEqualTo("the offender was 18 or over; or sentenced to 12 months or more");
    }

    @Test
    void anUnknownCourtIsMissingAndNamed() {
        assertThat(decide(adult(WOUNDING, Disposal.IMPRISONMENT, 12).by(Court.NOT_RECORDED))
                        .missing())
                .anyMatch(m -> m.endsWith("not recorded: the court"));
        assertThat(NotificationPeriod.of(adult(RAPE, Disposal.IMPRISONMENT, 12).by(Court.NOT_RECORDED))
                        .missing())
                .contains("Not recorded: the court");
        assertThat(facts(adult(RAPE, Disposal.IMPRISONMENT, 12))).contains("a court in England or Wales");
    }

    @Test
    void anUnknownSentenceIsMissingAndNamed() {
        assertThat(NotificationPeriod.of(adult("SOA2003-s13", Disposal.NOT_YET_SENTENCED))
                        .missing())
                .contains("Not recorded: the sentence (not yet sentenced)");
        assertThat(NotificationPeriod.of(adult("SOA2003-s13", Disposal.IMPRISONMENT))
                        .missing())
                .contains("Not recorded: the length of the sentence (imprisonment)");
        assertThat(NotificationPeriod.of(adult(RAPE, Disposal.NOT_RECORDED)).missing())
                .contains("Not recorded: the sentence");
        assertThat(NotificationPeriod.of(adult(RAPE, Disposal.CONDITIONAL_DISCHARGE))
                        .missing())
                .contains("Not recorded: the length of the conditional discharge");
        assertThat(NotificationPeriod.of(adult(RAPE, Disposal.CONDITIONAL_DISCHARGE))
                        .inWords())
                .isEqualTo("The period of the discharge");
    }

    @Test
    void agesAreToldAsTheyAreRecorded() {
        var fine = adult("SOA2003-s7", Disposal.FINE);
        assertThat(age(fine)).isEqualTo("Born 1 December 1980, offence on 1 May 2021");
        assertThat(age(fine.committedOn(null)))
                .isEqualTo("Not recorded: the date of the offence; born 1 December 1980");
        assertThat(age(fine.bornOn(null).aged(new Ages(20, null)))).isEqualTo("Aged 20 at the offence");
        assertThat(age(fine.bornOn(null).aged(new Ages(null, 20))))
                .isEqualTo("Not recorded: the offender's age at the offence; aged 20 when dealt with");
        assertThat(Age.whenDealtWith(fine, DAY)).isEqualTo("Born 1 December 1980, relevant date 1 June 2021");
        assertThat(Age.whenDealtWith(fine.bornOn(null).aged(new Ages(16, null)), DAY))
                .isEqualTo("Aged 16 at the offence; not recorded: the age on 1 June 2021");
        assertThat(Age.whenDealtWith(fine.bornOn(null).aged(new Ages(null, 16)), DAY))
                .isEqualTo("Aged 16 on 1 June 2021");
        assertThat(Age.whenDealtWith(fine.bornOn(null), DAY)).isEqualTo("Not recorded: the offender's date of birth");
    }

    @Test
    void theRequirementsRunFromTheRelevantDateToTheLastDay() {
        var ten = NotificationPeriod.of(adult(RAPE, Disposal.IMPRISONMENT, 12));
        assertThat(ten.runsOn(DAY.minusDays(1))).isEqualTo(Outcome.NO);
        assertThat(ten.runsOn(DAY)).isEqualTo(Outcome.YES);
        assertThat(ten.runsOn(DAY.plusYears(10).minusDays(1))).isEqualTo(Outcome.YES);
        assertThat(ten.runsOn(DAY.plusYears(10))).isEqualTo(Outcome.NO);
        var open = NotificationPeriod.of(adult(RAPE, Disposal.IMPRISONMENT));
        assertThat(open.runsOn(DAY.plusYears(1).minusDays(1))).isEqualTo(Outcome.YES);
        assertThat(open.runsOn(DAY.plusYears(1))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void categoryOneSaysWhatEndsIt() {
        assertThat(ends(adult(RAPE, Disposal.LIFE)))
                .isEqualTo("a review (SOA 2003 ss.91A-91F) or an appeal; the period is indefinite");
        assertThat(ends(adult(RAPE, Disposal.IMPRISONMENT, 6))).isEqualTo("the end of the notification period");
        assertThat(decide(adult(RAPE, Disposal.IMPRISONMENT, 6))
                        .grounds()
                        .getFirst()
                        .citation())
                .isEqualTo("CJA 2003 s.327(2); SOA 2003 Sch 3 para 17");
    }

    @Test
    void thePolicyOnItsEndSaysWhereItWasNotRead() {
        assertThat(EndPolicy.inWords(Disposal.IMPRISONMENT)).isEqualTo("the end of the licence");
        assertThat(EndPolicy.inWords(Disposal.DTO)).isEqualTo("the end of the order (not verified in guidance)");
        assertThat(EndPolicy.inWords(Disposal.FINE)).isEqualTo("the end of the sentence or order");
        assertThat(EndPolicy.stillToRecord(Sentence.of(Disposal.IMPRISONMENT, null), DAY))
                .containsExactly(
                        "Not recorded: the date of the sentence or order",
                        "Not recorded: the date of the end of the licence");
    }

    @Test
    void halfOfAnOddMonthIsFifteenDays() {
        assertThat(new Length(13, 4).halved()).isEqualTo(new Length(6, 17));
        assertThat(new Length(12, 0).halved()).isEqualTo(new Length(6, 0));
    }

    @Test
    void custodyCommunitySentencesAndDischargesHaveALength() {
        assertThat(Arrays.stream(Disposal.values()).filter(Disposal::hasLength))
                .contains(Disposal.IMPRISONMENT, Disposal.COMMUNITY_ORDER, Disposal.CONDITIONAL_DISCHARGE)
                .doesNotContain(Disposal.LIFE, Disposal.FINE, Disposal.HOSPITAL_ORDER);
    }

    @Test
    void anOffenceIsFoundByEveryWayOfCitingIt() {
        var citations = new OffenceCitations(Offences.all());
        assertThat(citations.find("TA 1968 s.9").orElseThrow().ref()).isEqualTo(new OffenceRef("TA1968-s9"));
        assertThat(citations.find("Theft Act 1968 section 9")).isPresent();
        assertThat(citations.find("Fraud").orElseThrow().ref()).isEqualTo(new OffenceRef("FrA2006-s1"));
        assertThat(citations.find("OAPA 1861 s.20(1)(a)").orElseThrow().section())
                .isEqualTo("20");
        assertThat(citations.find("CoJA 2009 s.62").orElseThrow().section()).isEqualTo("62(1)");
        assertThat(citations.find("SOA 2003 s.66B")).isEmpty();
        assertThat(citations.find("SOA 2003 s.66B(3)").orElseThrow().section()).isEqualTo("66B(3)");
        assertThat(citations.find("SOA 2003 s.66B(2)")).isEmpty();
        assertThat(citations.find("")).isEmpty();
    }

    @Test
    void theCatalogueHasItsOffencesAndNoOthers() {
        assertThat(Offences.all()).hasSizeGreaterThan(200);
        assertThatThrownBy(() -> Offences.get(new OffenceRef("NOPE-s1")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("No offence NOPE-s1");
    }

    @Test
    void aStatusNamesItsLaw() {
        assertThat(Standing.Kind.values()).allMatch(k -> k.citation().contains("2003 s"));
    }

    @Test
    void anUnreadTableOrColumnIsNamed() {
        assertThatThrownBy(() -> LawTable.read("no-such-table")).hasMessage("No law table no-such-table");
        var row = LawTable.read("doubts").map(r -> r).getFirst();
        assertThatThrownBy(() -> row.text("shoe")).hasMessage("No column shoe");
    }

    @Test
    void termsApartFromEachOtherCountOnlyTheirOwnTime() {
        var first = adult("SOA2003-s9", Disposal.IMPRISONMENT, 20);
        var apart = adult("SOA2003-s10", Disposal.IMPRISONMENT, 9);
        var later = apart.sentencedTo(apart.sentence().startingAfter(new Length(24, 3)));
        assertThat(NotificationPeriod.of(first, List.of(first, later)).inWords())
                .isEqualTo("10 years");
        var days = apart.sentencedTo(
                Sentence.of(Disposal.IMPRISONMENT, DAY, new Length(9, 27)).startingAfter(new Length(20, 0)));
        var together = NotificationPeriod.of(first, List.of(first, days));
        assertThat(together.reasons().getFirst().facts()).isEqualTo("Together 2 years and 5 months and 27 days");
    }

    private static CategoryAnswer free(Conviction conviction, LocalDate from) {
        var freed = new Standing(Standing.Kind.FREED_FROM_SOA_PART_2, "Determination", from, null);
        return DecideCategory.on(new CaseFacts(List.of(conviction), List.of(), List.of(freed)), TODAY);
    }

    private static CategoryAnswer decide(Conviction conviction) {
        return DecideCategory.on(List.of(conviction), List.of(), TODAY);
    }

    private static List<String> changes(Conviction conviction) {
        return decide(conviction).wouldChange();
    }

    private static String ends(Conviction conviction) {
        return decide(conviction).grounds().getFirst().endsWith();
    }

    private static String age(Conviction conviction) {
        return Criterion.OFFENDER_18.of(conviction, "x").facts();
    }

    private static List<String> facts(Conviction conviction) {
        return decide(conviction).steps().stream()
                .flatMap(WordsOfAnswersTest::leaves)
                .toList();
    }

    private static Stream<String> leaves(Step step) {
        return step.children().isEmpty()
                ? Stream.of(step.facts())
                : step.children().stream().flatMap(WordsOfAnswersTest::leaves);
    }
}
