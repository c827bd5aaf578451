package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.actuarial.Score.Verdict;
import org.openmappa.actuarial.Score.Version;

class PredictorTest {
    private static final LocalDate BORN = LocalDate.of(1970, 6, 7);
    private static final LocalDate CONVICTED = LocalDate.of(1997, 6, 7);
    private static final LocalDate RELEASED = LocalDate.of(1998, 5, 18);
    private static final LocalDate ASSESSED = LocalDate.of(2025, 10, 3);

    /** The first of the published regression rows. */
    private static final PredictorFacts PUBLISHED = of(Sex.MALE, 2, 2, 18, ASSESSED);

    private static final Needs ALL_NO = Stream.of(Need.values())
            .reduce(Needs.unknown(), (needs, need) -> needs.with(need, 0), (a, b) -> b)
            .using(Set.of())
            .after(Set.of());

    static Stream<InventedPeople> people() {
        return InventedPeople.all();
    }

    @ParameterizedTest
    @MethodSource("people")
    void theStaticSumIsThatOfAnIndependentProgram(InventedPeople person) {
        for (var predictor : Predictor.values()) {
            var score = predictor.score(person.facts().with(Needs.unknown()));
            assertThat(score.version()).isEqualTo(Version.STATIC);
            assertThat(score.sum()).isCloseTo(person.sum(predictor, Version.STATIC), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void theDynamicSumIsThatOfAnIndependentProgram(InventedPeople person) {
        for (var predictor : Predictor.values()) {
            var score = predictor.score(person.facts());
            assertThat(score.version()).isEqualTo(Version.DYNAMIC);
            assertThat(score.sum()).isCloseTo(person.sum(predictor, Version.DYNAMIC), within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ARP, 0.05373699777470424, 5.37, LOW",
        "VRP, 0.00945711788345216, 0.95, LOW",
        "SVRP, 0.0015976414533739503, 0.16, LOW"
    })
    void aPublishedRowComesOutAsPublished(Predictor predictor, double probability, String percent, Band band) {
        var score = predictor.score(PUBLISHED);
        assertThat(score.probability(Horizon.TWO_YEARS).orElseThrow().value()).isCloseTo(probability, within(1e-9));
        assertThat(score.percentWithinTwoYears().orElseThrow()).hasToString(percent);
        assertThat(score.band()).isEqualTo(band);
        assertThat(score.asAt()).isEqualTo(ASSESSED);
        assertThat(score.tool().id()).isEqualTo(predictor.name());
    }

    @Test
    void everyTermIsShownWithItsInput() {
        assertThat(Predictor.SVRP.score(PUBLISHED).terms())
                .extracting(t -> t.name() + ": " + t.input())
                .containsExactly(
                        "Constant: everybody",
                        "Age at start of follow-up: 27 years",
                        "Age at start of follow-up, squared: 27 years",
                        "Current offence: Sexual against child",
                        "This is the first sanction: no",
                        "This is the second sanction: yes",
                        "Sanctions of all kinds: 2",
                        "Years between first and second sanction: 9 years",
                        "Whole months since start of follow-up up to 36: 36 months",
                        "Whole months since start of follow-up up to 36, squared: 36 months",
                        "Whole months since start of follow-up up to 36, cubed: 36 months",
                        "Whole months since start of follow-up up to 36, to the fourth: 36 months",
                        "Rate of sanctions over the career from the third sanction: does not count here",
                        "No violent sanction: no",
                        "One violent sanction: no",
                        "Violent sanctions: 2",
                        "Rate of violent sanctions over the career: ln(2 / (9 + 30))");
    }

    @Test
    void aTermIsItsCoefficientTimesItsInputToThePower() {
        assertThat(Predictor.SVRP.score(PUBLISHED).terms())
                .contains(
                        new Term("Constant", "everybody", 1, -0.970734555223987, -0.970734555223987),
                        new Term(
                                "Age at start of follow-up, squared",
                                "27 years",
                                729,
                                -0.0002101460036267,
                                729 * -0.0002101460036267));
    }

    @Test
    void aWomanHasTermsOfHerOwn() {
        var woman = Predictor.VRP.score(of(Sex.FEMALE, 5, 0, 18, ASSESSED).with(ALL_NO));
        assertThat(woman.terms())
                .extracting(t -> t.name() + ": " + t.input())
                .startsWith("Constant: everybody", "Female: everybody", "Age at start of follow-up: 27 years")
                .contains(
                        "This is the second sanction: no",
                        "Years between first and second sanction: does not count here",
                        "Rate of sanctions over the career from the third sanction: ln(5 / (9 + 12))",
                        "No violent sanction: yes",
                        "Rate of violent sanctions over the career: does not count here",
                        "Suitability of accommodation: 0",
                        "Unemployed: no",
                        "Lives with a partner: no",
                        "Relationship with a partner who lives with them: does not count here",
                        "Methadone not prescribed: no");
    }

    @Test
    void answersAreShownAsTheyWereGiven() {
        var needs = ALL_NO.with(Need.UNEMPLOYED, true)
                .with(Need.LIVES_WITH_PARTNER, true)
                .with(Need.RELATIONSHIP, 2)
                .with(Need.WEAPON, true)
                .using(Set.of(Drug.HEROIN))
                .after(Set.of(PastOffence.ARSON));
        assertThat(Predictor.ARP.score(PUBLISHED.with(needs)).terms())
                .extracting(t -> t.name() + ": " + t.input() + " = " + t.value())
                .contains(
                        "Unemployed: yes = 2.0",
                        "Lives with a partner: yes = 1.0",
                        "Relationship with partner: 2 = 2.0",
                        "Relationship with a partner who lives with them: 2 = 2.0",
                        "Heroin: yes = 1.0",
                        "Cannabis: no = 0.0");
        assertThat(Predictor.SVRP.score(PUBLISHED.with(needs)).terms())
                .extracting(t -> t.name() + ": " + t.input())
                .contains(
                        "Weapon carried or used in the offence: yes",
                        "Earlier conviction: arson: yes",
                        "Earlier conviction: homicide: no");
    }

    @Test
    void monthsCountFromFollowUpToAssessmentAndNoFurtherThan36() {
        assertThat(months(RELEASED.minusDays(1))).isEqualTo("0 months");
        assertThat(months(RELEASED.minusYears(3))).isEqualTo("0 months");
        assertThat(months(RELEASED)).isEqualTo("0 months");
        assertThat(months(RELEASED.plusMonths(1).minusDays(1))).isEqualTo("0 months");
        assertThat(months(RELEASED.plusMonths(1))).isEqualTo("1 month");
        assertThat(months(RELEASED.plusMonths(35))).isEqualTo("35 months");
        assertThat(months(RELEASED.plusMonths(36))).isEqualTo("36 months");
        assertThat(months(RELEASED.plusMonths(37))).isEqualTo("36 months");
    }

    @Test
    void withoutTheStartOfFollowUpTheConvictionIsTaken() {
        var score = Predictor.ARP.score(new PredictorFacts(
                Sex.MALE,
                BORN,
                CONVICTED.minusDays(1),
                null,
                ASSESSED,
                1,
                null,
                18,
                OffenceCategory.DRUNKENNESS,
                Needs.unknown()));
        assertThat(score.terms().get(1).input()).isEqualTo("26 years");
        assertThat(score.notes())
                .contains("The start of follow-up is not recorded; the tool takes the day of the conviction");
    }

    @ParameterizedTest
    @EnumSource(Predictor.class)
    void oneMissingAnswerMakesTheScoreStaticAndIsNamed(Predictor predictor) {
        for (var need : predictor.needs()) {
            var answers = new EnumMap<Need, Integer>(Need.class);
            answers.putAll(ALL_NO.answers());
            answers.remove(need);
            var score = predictor.score(PUBLISHED.with(new Needs(answers, Set.of(), Set.of())));
            if (need == Need.DRUG_MOTIVATION) {
                assertThat(score.version()).isEqualTo(Version.DYNAMIC);
                assertThat(score.missing()).isEmpty();
                assertThat(score.terms()).extracting(Term::input).contains("not recorded, counted as 0");
            } else {
                assertThat(score.version()).isEqualTo(Version.STATIC);
                assertThat(score.isScored()).isTrue();
                assertThat(score.missing()).containsExactly(need.inWords());
                assertThat(score.notes()).containsExactly("Static version, because not recorded: " + need.inWords());
            }
        }
    }

    @Test
    void theSeriousPredictorAlsoNeedsTheEarlierConvictions() {
        var unknown = new Needs(ALL_NO.answers(), Set.of(), null);
        assertThat(Predictor.SVRP.score(PUBLISHED.with(unknown)).missing())
                .containsExactly("kinds of earlier conviction");
        assertThat(Predictor.SVRP.score(PUBLISHED.with(unknown)).version()).isEqualTo(Version.STATIC);
        assertThat(Predictor.VRP.score(PUBLISHED.with(unknown)).version()).isEqualTo(Version.DYNAMIC);
    }

    @Test
    void drugsMayStayUnansweredAndTheScoreSaysSo() {
        var unknown = new Needs(ALL_NO.answers(), null, Set.of());
        assertThat(Predictor.ARP.score(PUBLISHED.with(unknown)).notes())
                .containsExactly("Drugs in use are not recorded; the tool counts none");
        assertThat(Predictor.ARP.score(PUBLISHED.with(unknown)).sum())
                .isEqualTo(Predictor.ARP.score(PUBLISHED.with(ALL_NO)).sum());
        assertThat(Predictor.ARP.score(PUBLISHED.with(ALL_NO)).notes()).isEmpty();
        assertThat(Predictor.SVRP.score(PUBLISHED.with(unknown)).notes()).isEmpty();
    }

    @Test
    void eachPredictorAsksItsOwnQuestions() {
        assertThat(Predictor.SVRP.needs())
                .containsExactlyInAnyOrder(
                        Need.WEAPON,
                        Need.ACCOMMODATION,
                        Need.UNEMPLOYED,
                        Need.ALCOHOL_NOW,
                        Need.TEMPER,
                        Need.ATTITUDES);
        assertThat(Predictor.ARP.needs()).hasSize(11).doesNotContain(Need.TEMPER, Need.WEAPON);
        assertThat(Predictor.VRP.needs()).hasSize(11).doesNotContain(Need.ATTITUDES, Need.WEAPON);
    }

    @Test
    void whatIsNotRecordedIsNamedAndNotGuessed() {
        var nothing = new PredictorFacts(null, null, null, null, null, null, null, null, null, Needs.unknown());
        assertThat(Predictor.ARP.score(nothing).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(Predictor.ARP.score(nothing).missing())
                .containsExactly(
                        "sex",
                        "date of birth",
                        "date of the current conviction",
                        "date of the assessment",
                        "number of sanctions",
                        "age at first sanction",
                        "category of the current offence");
        assertThat(Predictor.VRP.score(nothing).missing()).contains("number of violent sanctions");
        assertThat(Predictor.SVRP.score(nothing).missing()).contains("number of violent sanctions");
    }

    @Test
    void violenceIsNotAskedWhereItDoesNotCount() {
        assertThat(Predictor.ARP.score(of(Sex.MALE, 2, null, 18, ASSESSED)).isScored())
                .isTrue();
    }

    @Test
    void aFollowUpBeforeTheConvictionIsPointedOut() {
        var facts = new PredictorFacts(
                Sex.MALE, BORN, RELEASED, CONVICTED, ASSESSED, 1, 0, 18, OffenceCategory.DRUNKENNESS, Needs.unknown());
        assertThat(Predictor.ARP.score(facts).notes())
                .contains("The start of follow-up lies before the conviction: check both days");
    }

    @Test
    void nonsenseIsRefusedInWords() {
        assertThatThrownBy(() -> of(Sex.MALE, 1, 2, 18, ASSESSED))
                .hasMessage("There cannot be more violent sanctions than sanctions");
        assertThatThrownBy(() -> of(Sex.MALE, 1, -1, 18, ASSESSED))
                .hasMessage("The number of violent sanctions cannot be negative");
        assertThatThrownBy(() -> of(Sex.MALE, 0, 0, 18, ASSESSED))
                .hasMessage("The current sanction counts: there is at least one");
        assertThatThrownBy(() -> of(Sex.MALE, 1, 0, 28, ASSESSED))
                .hasMessage("The first sanction cannot come after the current conviction");
        assertThatThrownBy(() -> of(Sex.MALE, 1, 0, 18, BORN))
                .hasMessage("The assessment must come after the date of birth");
        assertThat(of(Sex.MALE, 1, 1, 27, BORN.plusDays(1)).violent()).isEqualTo(1);
    }

    private static String months(LocalDate assessed) {
        return Predictor.VRP.score(of(Sex.MALE, 2, 2, 18, assessed)).terms().stream()
                .filter(t -> t.name().equals("Whole months since start of follow-up up to 36"))
                .findFirst()
                .orElseThrow()
                .input();
    }

    private static PredictorFacts of(Sex sex, int sanctions, @Nullable Integer violent, int first, LocalDate assessed) {
        return new PredictorFacts(
                sex,
                BORN,
                CONVICTED,
                RELEASED,
                assessed,
                sanctions,
                violent,
                first,
                OffenceCategory.SEXUAL_AGAINST_CHILD,
                Needs.unknown());
    }
}
