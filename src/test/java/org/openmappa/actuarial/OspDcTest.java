package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmappa.actuarial.RiskReduction.Supervision;
import org.openmappa.actuarial.Score.Verdict;

class OspDcTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 16);
    private static final RiskReduction SIX_YEARS = new RiskReduction(Supervision.COMMUNITY, 6, 6, 6);

    @Test
    void everyTermIsShown() {
        var score = OspDc.score(new OspDcFacts(Sex.MALE, true, 1, 2, 3, 30, 17, 4, true, null));
        assertThat(score.terms())
                .containsExactly(
                        new Term("Sanctions for contact offences against adults", "1", 1, 5, 5),
                        new Term("Sanctions for contact offences against children", "2", 1, 6, 6),
                        new Term("Sanctions for non-contact offences, images left out", "3", 1, 6, 6),
                        new Term("Age at the start of follow-up", "30 years", 1, 10, 10),
                        new Term("Age at the last sexual sanction", "17 years", 1, 5, 5),
                        new Term("Sanctions of all kinds", "4", 1, 6, 6),
                        new Term("The victim of the current offence was a stranger", "yes", 1, 4, 4));
        assertThat(score.sum()).isEqualTo(42);
        assertThat(score.band()).isEqualTo(Band.VERY_HIGH);
        assertThat(score.loweredFrom()).isNull();
        assertThat(score.notes()).containsExactly("Risk reduction was not considered: nothing is recorded for it");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "1, 5, 3, 2", "2, 10, 6, 4", "3, 15, 9, 6", "40, 15, 9, 6"})
    void sanctionsForSexualOffencesCountByKind(int count, double adult, double child, double nonContact) {
        assertThat(points(new OspDcFacts(Sex.MALE, true, count, 0, 0, 60, 15, 1, false, null)))
                .isEqualTo(adult);
        assertThat(points(new OspDcFacts(Sex.MALE, true, 0, count, 0, 60, 15, 1, false, null)))
                .isEqualTo(child);
        assertThat(points(new OspDcFacts(Sex.MALE, true, 0, 0, count, 60, 15, 1, false, null)))
                .isEqualTo(nonContact);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 14", "18, 14", "20, 14", "21, 13", "23, 13", "24, 12", "27, 11", "30, 10", "33, 9", "36, 8", "39, 7",
        "42, 6", "45, 5", "48, 4", "51, 3", "54, 2", "56, 2", "57, 1", "59, 1", "60, 0", "100, 0"
    })
    void ageAtFollowUpCountsOnePointLessEveryThreeYears(int age, double points) {
        assertThat(points(new OspDcFacts(Sex.MALE, true, 0, 0, 0, age, 15, 1, false, null)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "15, 0", "16, 5", "17, 5", "18, 10", "70, 10"})
    void ageAtTheLastSexualSanctionCounts(int age, double points) {
        assertThat(points(new OspDcFacts(Sex.MALE, true, 0, 0, 0, 60, age, 1, false, null)))
                .isEqualTo(points);
    }

    @Test
    void moreThanOneSanctionAndAStrangerCount() {
        assertThat(points(new OspDcFacts(Sex.MALE, true, 0, 0, 0, 60, 15, 2, false, null)))
                .isEqualTo(6);
        assertThat(points(new OspDcFacts(Sex.MALE, true, 0, 0, 0, 60, 15, 1, true, null)))
                .isEqualTo(4);
    }

    @Test
    void whetherTheVictimWasAStrangerMayStayUnansweredAndTheScoreSaysSo() {
        var score = OspDc.score(new OspDcFacts(Sex.MALE, true, 0, 0, 0, 60, 15, 1, null, null));
        assertThat(score.sum()).isEqualTo(0);
        assertThat(score.notes())
                .containsExactly("Whether the victim was a stranger is not recorded; the tool counts that as no"
                        + " (yes: 4 points more)");
        assertThat(OspDc.score(new OspDcFacts(Sex.MALE, true, 0, 0, 0, 60, 15, 1, false, null))
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.02, LOW",
        "21, 0.51, LOW",
        "22, 0.60, MEDIUM",
        "28, 1.54, MEDIUM",
        "30, 2.11, HIGH",
        "36, 5.31, VERY_HIGH",
        "64, 83.12, VERY_HIGH"
    })
    void givenPointsHaveTheirProbability(int points, String percent, Band band) {
        var score = OspDc.ofPoints(points);
        assertThat(score.percentWithinTwoYears().orElseThrow()).hasToString(percent);
        assertThat(score.band()).isEqualTo(band);
        assertThat(score.terms()).containsExactly(new Term("Points as given", "" + points, points, 1, points));
    }

    @Test
    void thePublishedProbabilitiesComeOutToTheLastDigit() {
        assertThat(probability(OspDc.ofPoints(32)).value()).isEqualTo(0.028765253876307777);
        assertThat(probability(OspDc.ofPoints(64)).value()).isEqualTo(0.8312061933744967);
    }

    @Test
    void noPointsAreNoProbability() {
        var score = OspDc.ofPoints(0);
        assertThat(probability(score).value()).isEqualTo(0);
        assertThat(probability(score).formula()).isEqualTo("no points, no probability");
        assertThat(score.inWords()).isEqualTo("0.00% within two years: low");
    }

    @Test
    void pointsThatTheToolDoesNotHaveAreRefused() {
        assertThatThrownBy(() -> OspDc.ofPoints(-1)).hasMessage("OSP/DC has 0 to 64 points");
        assertThatThrownBy(() -> OspDc.ofPoints(65)).hasMessage("OSP/DC has 0 to 64 points");
    }

    @Test
    void aWomanHasNoScoreOfHerOwn() {
        var score = OspDc.score(new OspDcFacts(Sex.FEMALE, true, 1, 2, 3, 30, 17, 4, true, null));
        assertThat(score.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(score.band()).isEqualTo(Band.NOT_APPLICABLE);
        assertThat(score.probabilities()).isEmpty();
        assertThat(score.inWords()).startsWith("Not applicable: the tool is for men; RSR and CSRP add a fixed share");
    }

    @Test
    void aManWithoutASexualHistoryHasNone() {
        var score = OspDc.score(new OspDcFacts(Sex.MALE, false, 0, 0, 0, 30, null, 4, true, null));
        assertThat(score.inWords())
                .isEqualTo("Not applicable: the tool is for people with a sexual or sexually motivated offence");
    }

    @Test
    void aSanctionForASexualOffenceImpliesTheHistory() {
        assertThat(history(null, 1, 0, 0, null)).isTrue();
        assertThat(history(null, 0, 1, 0, null)).isTrue();
        assertThat(history(null, 0, 0, 1, null)).isTrue();
        assertThat(history(null, 0, 0, 0, 20)).isTrue();
        assertThat(history(null, 0, 0, 0, null)).isNull();
        assertThat(history(true, 0, 0, 0, null)).isTrue();
        assertThat(history(false, 0, 0, 0, null)).isFalse();
    }

    @Test
    void whatIsNotRecordedIsNamed() {
        var score = OspDc.score(new OspDcFacts(null, null, null, null, null, null, null, null, null, null));
        assertThat(score.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(score.missing())
                .containsExactly(
                        "sex",
                        "whether there ever was a sexual or sexually motivated offence",
                        "Sanctions for contact offences against adults",
                        "Sanctions for contact offences against children",
                        "Sanctions for non-contact offences, images left out",
                        "Age at the start of follow-up",
                        "Age at the last sexual sanction",
                        "Sanctions of all kinds");
    }

    @Test
    void aLoweredBandRemembersWhereItCameFrom() {
        var score = OspDc.score(new OspDcFacts(Sex.MALE, true, 1, 2, 3, 30, 17, 4, true, SIX_YEARS));
        assertThat(score.band()).isEqualTo(Band.HIGH);
        assertThat(score.loweredFrom()).isEqualTo(Band.VERY_HIGH);
        assertThat(score.percentWithinTwoYears().orElseThrow()).hasToString("12.77");
        assertThat(score.notes()).isEmpty();
    }

    @Test
    void aBandThatIsNotLoweredSaysWhatIsMissing() {
        var nothing = new RiskReduction(null, null, null, null);
        var score = OspDc.score(new OspDcFacts(Sex.MALE, true, 1, 2, 3, 30, 17, 4, true, nothing));
        assertThat(score.band()).isEqualTo(Band.VERY_HIGH);
        assertThat(score.loweredFrom()).isNull();
        assertThat(score.notes())
                .containsExactly(
                        "Risk reduction: custody or community is not recorded, so the band is not lowered",
                        "Risk reduction: the start of follow-up is not recorded, so the band is not lowered",
                        "Risk reduction: the most recent offence is not recorded and is passed over",
                        "Risk reduction: the last sexual offence is not recorded and is passed over");
    }

    @Test
    void aLowBandNeedsNoWordOfReduction() {
        var nothing = new RiskReduction(null, null, null, null);
        assertThat(OspDc.score(new OspDcFacts(Sex.MALE, true, 0, 0, 0, 60, 15, 1, false, nothing))
                        .notes())
                .isEmpty();
    }

    @Test
    void theBandIsLoweredAfterFiveFullYearsInTheCommunity() {
        assertThat(SIX_YEARS.lowers(Band.VERY_HIGH)).isTrue();
        assertThat(SIX_YEARS.lowers(Band.HIGH)).isTrue();
        assertThat(SIX_YEARS.lowers(Band.MEDIUM)).isTrue();
        assertThat(SIX_YEARS.lowers(Band.LOW)).isFalse();
        assertThat(SIX_YEARS.lowers(Band.NOT_APPLICABLE)).isFalse();
        assertThat(lowers(Supervision.COMMUNITY, 5, 5, 5)).isTrue();
        assertThat(lowers(Supervision.COMMUNITY, 4, 6, 6)).isFalse();
        assertThat(lowers(Supervision.COMMUNITY, 6, 4, 6)).isFalse();
        assertThat(lowers(Supervision.COMMUNITY, 6, 6, 4)).isFalse();
        assertThat(lowers(Supervision.CUSTODY, 6, 6, 6)).isFalse();
    }

    @Test
    void anOffenceWithoutADayIsPassedOverButCustodyAndFollowUpMustBeKnown() {
        assertThat(lowers(Supervision.COMMUNITY, null, null, 6)).isTrue();
        assertThat(lowers(Supervision.COMMUNITY, 6, null, 6)).isTrue();
        assertThat(lowers(Supervision.COMMUNITY, 6, 6, null)).isFalse();
        assertThat(lowers(null, 6, 6, 6)).isFalse();
    }

    @Test
    void yearsAreCountedFromDays() {
        var fiveYears = DAY.minusYears(5);
        var reduction = RiskReduction.on(DAY, Supervision.COMMUNITY, fiveYears, fiveYears.plusDays(1), fiveYears);
        assertThat(reduction).isEqualTo(new RiskReduction(Supervision.COMMUNITY, 5, 4, 5));
        assertThat(RiskReduction.on(DAY, null, null, null, null)).isEqualTo(new RiskReduction(null, null, null, null));
    }

    @Test
    void aFollowUpThatIsStillToComeIsNoNonsense() {
        assertThat(lowers(Supervision.COMMUNITY, 6, 6, -1)).isFalse();
    }

    @Test
    void nonsenseIsRefusedInWords() {
        assertThatThrownBy(() -> new RiskReduction(null, -1, null, null))
                .hasMessage("The years since the most recent offence cannot be negative");
        assertThatThrownBy(() -> new RiskReduction(null, null, -1, null))
                .hasMessage("The years since the last sexual offence cannot be negative");
        assertThatThrownBy(() -> history(null, -1, null, null, null))
                .hasMessage("Sanctions for contact offences against adults cannot be negative");
        assertThatThrownBy(() -> history(null, null, -1, null, null))
                .hasMessage("Sanctions for contact offences against children cannot be negative");
        assertThatThrownBy(() -> history(null, null, null, -1, null))
                .hasMessage("Sanctions for non-contact offences cannot be negative");
        assertThatThrownBy(() -> history(null, null, null, null, -1))
                .hasMessage("The age at the last sexual sanction cannot be negative");
        assertThatThrownBy(() -> new OspDcFacts(null, null, null, null, null, -1, null, null, null, null))
                .hasMessage("The age at the start of follow-up cannot be negative");
        assertThatThrownBy(() -> new OspDcFacts(null, null, null, null, null, null, null, -1, null, null))
                .hasMessage("The number of sanctions cannot be negative");
        assertThatThrownBy(() -> history(false, null, 1, null, null))
                .hasMessage("There cannot be sanctions for sexual offences without any sexual offence");
    }

    private static @Nullable Boolean history(
            @Nullable Boolean ever,
            @Nullable Integer adult,
            @Nullable Integer child,
            @Nullable Integer nonContact,
            @Nullable Integer last) {
        return new OspDcFacts(null, ever, adult, child, nonContact, null, last, null, null, null).sexualHistory();
    }

    private static boolean lowers(
            @Nullable Supervision where,
            @Nullable Integer offence,
            @Nullable Integer sexual,
            @Nullable Integer followUp) {
        return new RiskReduction(where, offence, sexual, followUp).lowers(Band.HIGH);
    }

    private static Probability probability(Score score) {
        return score.probability(Horizon.TWO_YEARS).orElseThrow();
    }

    private static double points(OspDcFacts facts) {
        return OspDc.score(facts).sum();
    }
}
