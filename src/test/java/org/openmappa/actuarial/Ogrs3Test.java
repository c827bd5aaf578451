package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmappa.actuarial.Score.Verdict;

class Ogrs3Test {
    private static final LocalDate BORN = LocalDate.of(1991, 7, 17);
    private static final LocalDate CONVICTED = LocalDate.of(2021, 8, 5);
    private static final LocalDate RELEASED = LocalDate.of(2021, 12, 12);
    private static final Ogrs3Offence FRAUD =
            Ogrs3Offence.named("Fraud and forgery").orElseThrow();

    /** A published example: 11% and 20%, low. */
    private static final Ogrs3Facts EXAMPLE = new Ogrs3Facts(Sex.MALE, BORN, CONVICTED, RELEASED, 2, 21, FRAUD);

    @Test
    void thePublishedExampleComesOutAsPublished() {
        var score = Ogrs3.score(EXAMPLE);
        assertThat(score.verdict()).isEqualTo(Verdict.SCORED);
        assertThat(percent(score, Horizon.ONE_YEAR)).isEqualTo("11");
        assertThat(percent(score, Horizon.TWO_YEARS)).isEqualTo("20");
        assertThat(score.band()).isEqualTo(Band.LOW);
        assertThat(score.inWords()).isEqualTo("11% within one year, 20% within two years: low");
        assertThat(score.tool().id()).isEqualTo("OGRS3");
        assertThat(score.version()).isNull();
        assertThat(score.notes()).isEmpty();
        assertThat(score.missing()).isEmpty();
    }

    @Test
    void everyTermIsShown() {
        assertThat(Ogrs3.score(EXAMPLE).terms())
                .containsExactly(
                        new Term("Age at the start of follow-up, by sex", "30 years", 1, -1.326, -1.326),
                        new Term("First or later sanction", "2 sanctions", 1, 0.46306, 0.46306),
                        new Term(
                                "Rate of sanctions over the career",
                                "ln(2 / (10 + 9)) = -2.25129",
                                -2.25129,
                                1.25112,
                                -2.25129 * 1.25112),
                        new Term("Current offence", "Fraud and forgery", 1, 0.1599, 0.1599));
    }

    @Test
    void theSumIsThatOfItsTerms() {
        assertThat(Ogrs3.score(EXAMPLE).sum()).isCloseTo(-3.5196739448, within(1e-12));
    }

    @Test
    void aWomansFirstSanctionIsWeighedAsSuch() {
        var day = LocalDate.of(2020, 6, 1);
        var theft = Ogrs3Offence.named("Theft (non-motor)").orElseThrow();
        var score = Ogrs3.score(new Ogrs3Facts(Sex.FEMALE, LocalDate.of(1990, 1, 1), day, day, 1, 30, theft));
        assertThat(score.inWords()).isEqualTo("14% within one year, 25% within two years: low");
        assertThat(score.terms().get(1))
                .isEqualTo(new Term("First or later sanction", "1 sanction", 1, 0.12614, 0.12614));
    }

    @Test
    void aGivenLinearPredictorHasTheTwoPublishedProbabilities() {
        var score = Ogrs3.ofLinearPredictor(-2.776835807);
        assertThat(score.probability(Horizon.ONE_YEAR))
                .get()
                .extracting(Probability::value)
                .isEqualTo(0.20193);
        assertThat(score.probability(Horizon.TWO_YEARS))
                .get()
                .extracting(Probability::value)
                .isEqualTo(0.34183);
        assertThat(score.terms())
                .containsExactly(new Term("Linear predictor as given", "-2.776835807", -2.776835807, 1, -2.776835807));
    }

    /** The lowest sum of each band, and one that falls just short of it: 0.495, 0.745 and 0.895 within two years. */
    @ParameterizedTest
    @CsvSource({
        "-2.14176, 49, LOW", "-2.14166, 50, MEDIUM", "-1.04964, 74, MEDIUM", "-1.04954, 75, HIGH",
        "0.02106, 89, HIGH", "0.02126, 90, VERY_HIGH", "-50, 1, LOW", "50, 99, VERY_HIGH"
    })
    void theBandIsThatOfTheWholePercentageWithinTwoYears(double sum, String percent, Band band) {
        var score = Ogrs3.ofLinearPredictor(sum);
        assertThat(percent(score, Horizon.TWO_YEARS)).isEqualTo(percent);
        assertThat(score.band()).isEqualTo(band);
    }

    @Test
    void theProbabilityIsCutToFiveDecimalsBeforeItBecomesAPercentage() {
        var score = Ogrs3.ofLinearPredictor(-2.14171267); // 0.494997, which is 0.49500 and so 50%
        assertThat(percent(score, Horizon.TWO_YEARS)).isEqualTo("50");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, 0.785",
        "11, 0, 0.785",
        "12, 0.08392, 0.61385",
        "13, 0.08392, 0.61385",
        "14, 0.07578, 0.66952",
        "15, 0.07578, 0.66952",
        "16, -0.0616, -0.9592",
        "17, -0.0616, -0.9592",
        "18, -0.6251, -0.8975",
        "20, -0.6251, -0.8975",
        "21, -1.0515, -1.0285",
        "24, -1.0515, -1.0285",
        "25, -1.1667, -1.0528",
        "29, -1.1667, -1.0528",
        "30, -1.326, -1.1291",
        "34, -1.326, -1.1291",
        "35, -1.368, -1.4219",
        "39, -1.368, -1.4219",
        "40, -1.4997, -1.5247",
        "49, -1.4997, -1.5247",
        "50, -2.0253, -2.4498",
        "90, -2.0253, -2.4498"
    })
    void ageAndSexAreWeighedTogether(int age, double man, double woman) {
        assertThat(ageTerm(Sex.MALE, age)).isEqualTo(man);
        assertThat(ageTerm(Sex.FEMALE, age)).isEqualTo(woman);
    }

    @Test
    void theScaleBeginsAtTen() {
        var nine = Ogrs3.score(of(Sex.MALE, 9));
        assertThat(nine.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(nine.band()).isEqualTo(Band.NOT_APPLICABLE);
        assertThat(nine.inWords()).isEqualTo("Not applicable: the scale begins at age 10 at the start of follow-up");
        assertThat(Ogrs3.score(of(Sex.MALE, 10)).isScored()).isTrue();
    }

    @Test
    void whatIsNotRecordedIsNamedAndNotGuessed() {
        var score = Ogrs3.score(new Ogrs3Facts(null, null, null, null, null, null, null));
        assertThat(score.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(score.isScored()).isFalse();
        assertThat(score.band()).isNull();
        assertThat(score.probabilities()).isEmpty();
        assertThat(score.missing())
                .containsExactly(
                        "sex",
                        "date of birth",
                        "date of the current conviction",
                        "start of follow-up",
                        "number of sanctions",
                        "age at first sanction",
                        "current offence");
    }

    @Test
    void oneMissingAnswerIsEnoughNotToTell() {
        var score = Ogrs3.score(new Ogrs3Facts(Sex.MALE, BORN, CONVICTED, RELEASED, 2, 21, null));
        assertThat(score.inWords()).isEqualTo("Cannot tell, because not recorded: current offence");
    }

    @Test
    void aFollowUpBeforeTheConvictionIsPointedOut() {
        var score = Ogrs3.score(new Ogrs3Facts(Sex.MALE, BORN, CONVICTED, CONVICTED.minusDays(1), 2, 21, FRAUD));
        assertThat(score.notes()).containsExactly("The start of follow-up lies before the conviction: check both days");
        assertThat(Ogrs3.score(new Ogrs3Facts(Sex.MALE, BORN, CONVICTED, CONVICTED, 2, 21, FRAUD))
                        .notes())
                .isEmpty();
    }

    @Test
    void aScoreCanCarryItsDay() {
        assertThat(Ogrs3.score(EXAMPLE).asAt()).isNull();
        assertThat(Ogrs3.score(EXAMPLE).on(RELEASED).asAt()).isEqualTo(RELEASED);
        assertThat(Ogrs3.score(EXAMPLE).on(RELEASED).on(null)).isEqualTo(Ogrs3.score(EXAMPLE));
    }

    @Test
    void anOffenceIsOneOfTwentyGroupsOrAGivenWeight() {
        assertThat(Ogrs3Offence.all()).hasSize(20).contains(new Ogrs3Offence("Robbery", -0.6348));
        assertThat(Ogrs3Offence.named("Piracy")).isEmpty();
        assertThat(Ogrs3Offence.weighing(0.3).weight()).isEqualTo(0.3);
        assertThat(Ogrs3Offence.weighing(0.3).name()).isEqualTo("Offence with a given weight");
    }

    @Test
    void nonsenseIsRefusedInWords() {
        assertThatThrownBy(() -> new Ogrs3Facts(null, BORN, BORN, null, null, null, null))
                .hasMessage("The conviction must come after the date of birth");
        assertThatThrownBy(() -> new Ogrs3Facts(null, BORN, null, BORN.minusDays(1), null, null, null))
                .hasMessage("The start of follow-up must come after the date of birth");
        assertThatThrownBy(() -> new Ogrs3Facts(null, null, null, null, 0, null, null))
                .hasMessage("The current sanction counts: there is at least one");
        assertThatThrownBy(() -> new Ogrs3Facts(null, null, null, null, null, -1, null))
                .hasMessage("The age at first sanction cannot be negative");
        assertThatThrownBy(() -> new Ogrs3Facts(null, BORN, CONVICTED, null, null, 31, null))
                .hasMessage("The first sanction cannot come after the current conviction");
        assertThatThrownBy(() -> Ogrs3Offence.weighing(Double.NaN))
                .hasMessage("The weight of an offence must be a number");
        assertThatThrownBy(() -> Ogrs3.ofLinearPredictor(Double.POSITIVE_INFINITY))
                .hasMessage("The linear predictor must be a number");
    }

    @Test
    void whatIsUnusualButPossibleIsNotRefused() {
        assertThat(new Ogrs3Facts(null, BORN, CONVICTED, null, 1, 30, null).sanctions())
                .isEqualTo(1);
        assertThat(new Ogrs3Facts(null, BORN, BORN.plusDays(1), null, null, 0, null).ageAtFirstSanction())
                .isEqualTo(0);
        assertThat(new Ogrs3Facts(null, null, CONVICTED, null, null, 99, null).ageAtFirstSanction())
                .isEqualTo(99);
        assertThat(new Ogrs3Facts(null, BORN, null, null, null, 99, null).ageAtFirstSanction())
                .isEqualTo(99);
    }

    private static double ageTerm(Sex sex, int age) {
        return Ogrs3.score(of(sex, age)).terms().getFirst().contribution();
    }

    private static Ogrs3Facts of(Sex sex, int age) {
        var day = BORN.plusYears(age);
        return new Ogrs3Facts(sex, BORN, day, day, 1, age, FRAUD);
    }

    private static String percent(Score score, Horizon horizon) {
        return score.probability(horizon).orElseThrow().percent().toPlainString();
    }
}
