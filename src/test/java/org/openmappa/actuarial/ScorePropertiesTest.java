package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.openmappa.actuarial.OspIic.Edition;
import org.openmappa.actuarial.Score.Verdict;
import org.openmappa.actuarial.Score.Version;

/** What must hold of every score whatever the facts are. */
class ScorePropertiesTest {
    private static final LocalDate BORN = LocalDate.of(1960, 2, 29);

    @Property(tries = 500)
    void everyPredictionIsWhole(@ForAll("people") PredictorFacts facts, @ForAll Predictor predictor) {
        whole(predictor.score(facts));
    }

    @Property(tries = 300)
    void everyOtherScoreIsWhole(@ForAll("records") Ogrs3Facts record, @ForAll("answers") OgpFacts answers) {
        whole(Ogrs3.score(record));
        whole(Ogp.score(answers));
    }

    @Property(tries = 300)
    void everyViolenceScoreIsWhole(@ForAll("violent") OvpFacts facts) {
        whole(Ovp.score(facts));
    }

    @Property(tries = 300)
    void everySexualScoreIsWhole(
            @ForAll("counts") OspDcFacts contact, @ForAll("images") OspIicFacts images, @ForAll Edition edition) {
        whole(OspDc.score(contact));
        whole(OspIic.score(images, edition));
    }

    @Property(tries = 300)
    void theCombinedScoreIsNeverLessThanOneOfItsParts(
            @ForAll("people") PredictorFacts facts,
            @ForAll @IntRange(max = 64) int points,
            @ForAll("images") OspIicFacts sanctions,
            @ForAll Combined tool) {
        var violent = Predictor.SVRP.score(facts);
        var contact = OspDc.ofPoints(points);
        var images = OspIic.score(sanctions, Edition.LEGACY);
        var score = tool.score(CombinedFacts.of(Sex.MALE, true, violent, contact, images));
        whole(score);
        score.percentWithinTwoYears()
                .ifPresent(sum -> assertThat(Stream.of(violent, contact, images))
                        .allMatch(part ->
                                part.percentWithinTwoYears().orElseThrow().compareTo(sum) <= 0));
    }

    @Property(tries = 300)
    void aGreaterSumNeverLowersProbabilityOrBand(
            @ForAll @DoubleRange(min = -30, max = 30) double sum, @ForAll @DoubleRange(max = 10) double more) {
        notLess(Ogrs3.ofLinearPredictor(sum), Ogrs3.ofLinearPredictor(sum + more));
    }

    @Property
    void morePointsNeverLowerProbabilityOrBand(
            @ForAll @IntRange(max = 64) int points, @ForAll @IntRange(max = 64) int other) {
        notLess(OspDc.ofPoints(Math.min(points, other)), OspDc.ofPoints(Math.max(points, other)));
    }

    @Property
    void oneMoreViolentSanctionNeverLowersTheViolenceScore(@ForAll @IntRange(max = 40) int violent) {
        notLess(Ovp.score(violence(violent)), Ovp.score(violence(violent + 1)));
    }

    @Property(tries = 300)
    void aReducedBandIsOneLowerAndTheProbabilityStays(@ForAll("counts") OspDcFacts facts) {
        var plain = OspDc.score(facts);
        var reduced = OspDc.score(new OspDcFacts(
                facts.sex(),
                facts.everSexual(),
                facts.contactAdult(),
                facts.contactChild(),
                facts.nonContact(),
                facts.ageAtFollowUp(),
                facts.ageAtLastSexualSanction(),
                facts.sanctions(),
                facts.stranger(),
                new RiskReduction(RiskReduction.Supervision.COMMUNITY, 5, 5, 5)));
        assertThat(reduced.probabilities()).isEqualTo(plain.probabilities());
        if (plain.band() != null) {
            assertThat(reduced.band()).isEqualTo(plain.band().lowered());
        }
    }

    @Property(tries = 200)
    void bandsNeverFallAsValuesRise(@ForAll("values") BigDecimal value, @ForAll("values") BigDecimal more) {
        assertThat(Tools.all().stream().filter(t -> !t.bandsFrom().isEmpty()))
                .allMatch(t -> t.band(value.add(more)).compareTo(t.band(value)) >= 0);
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(60))
                .ofScale(2);
    }

    @Provide
    Arbitrary<PredictorFacts> people() {
        return Combinators.combine(sexes(), lives(), counts(60), Arbitraries.of(OffenceCategory.class), needs())
                .as((sex, life, violent, offence, needs) -> new PredictorFacts(
                        sex,
                        BORN,
                        life.convicted(),
                        life.followUp(),
                        life.assessed(),
                        Math.max(1, Math.max(life.sanctions(), violent)),
                        violent,
                        life.first(),
                        offence,
                        needs));
    }

    @Provide
    Arbitrary<Ogrs3Facts> records() {
        return Combinators.combine(sexes().injectNull(0.05), lives(), Arbitraries.of(Ogrs3Offence.all()))
                .as((sex, life, offence) -> new Ogrs3Facts(
                        sex,
                        BORN,
                        life.convicted(),
                        life.followUp(),
                        Math.max(1, life.sanctions()),
                        life.first(),
                        offence));
    }

    @Provide
    Arbitrary<OgpFacts> answers() {
        var answer = Arbitraries.integers().between(0, 2).injectNull(0.02);
        var yes = Arbitraries.of(true, false).injectNull(0.02);
        return Combinators.combine(counts(100), yes, yes, answer, answer, answer, answer, answer)
                .as((ogrs, a, b, c, d, e, f, g) -> new OgpFacts(ogrs, a, b, c, d, e, f, g, c, d));
    }

    @Provide
    Arbitrary<OvpFacts> violent() {
        var answer = Arbitraries.integers().between(0, 2).injectNull(0.02);
        return Combinators.combine(counts(50), counts(50), counts(99).injectNull(0.02), sexes(), answer, answer)
                .as((others, violent, age, sex, a, b) ->
                        new OvpFacts(others + violent, violent, age, sex, true, false, true, a, b, false, b, a));
    }

    @Provide
    Arbitrary<OspDcFacts> counts() {
        var count = counts(5).injectNull(0.03);
        return Combinators.combine(sexes(), count, count, count, counts(90), counts(90), count)
                .as((sex, a, b, c, age, last, all) -> new OspDcFacts(sex, true, a, b, c, age, last, all, null, null));
    }

    @Provide
    Arbitrary<OspIicFacts> images() {
        var count = counts(3);
        return Combinators.combine(count, count, count, count)
                .as((a, b, c, d) -> new OspIicFacts(Sex.MALE, true, a, b, c, d));
    }

    private record Life(LocalDate convicted, LocalDate followUp, LocalDate assessed, int sanctions, int first) {}

    private static Arbitrary<Life> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(10, 90),
                        Arbitraries.integers().between(0, 2000),
                        Arbitraries.integers().between(-100, 3000),
                        counts(60),
                        Arbitraries.doubles().between(0, 1))
                .as((age, wait, later, sanctions, share) -> {
                    var convicted = BORN.plusYears(age).plusDays(1);
                    var followUp = convicted.plusDays(wait);
                    return new Life(convicted, followUp, followUp.plusDays(later), sanctions, (int) (age * share));
                });
    }

    private static Arbitrary<Needs> needs() {
        var degrees = Arbitraries.maps(Arbitraries.of(Need.class), Arbitraries.of(0, 1, 2));
        return Combinators.combine(
                        degrees,
                        Arbitraries.of(Drug.class).set().injectNull(0.2),
                        Arbitraries.of(PastOffence.class).set().injectNull(0.2))
                .as((answers, drugs, past) -> {
                    var allowed = new EnumMap<Need, Integer>(Need.class);
                    answers.forEach((need, score) -> allowed.put(need, need.allows(score) ? score : 0));
                    return new Needs(allowed, drugs, past);
                });
    }

    private static Arbitrary<Sex> sexes() {
        return Arbitraries.of(Sex.class);
    }

    private static Arbitrary<Integer> counts(int most) {
        return Arbitraries.integers().between(0, most);
    }

    private static OvpFacts violence(int violent) {
        return new OvpFacts(20 + violent, violent, 30, Sex.MALE, true, false, false, 0, 0, false, 0, 0);
    }

    private static void whole(Score score) {
        double added = 0;
        for (var term : score.terms()) {
            added += term.contribution();
        }
        assertThat(score.sum()).isCloseTo(added, within(1e-9));
        assertThat(score.isScored()).isEqualTo(!score.probabilities().isEmpty());
        assertThat(score.verdict() == Verdict.CANNOT_TELL).isEqualTo(score.band() == null);
        assertThat(score.verdict() == Verdict.CANNOT_TELL && score.missing().isEmpty())
                .isFalse();
        assertThat(score.version() == Version.DYNAMIC && !score.missing().isEmpty())
                .isFalse();
        assertThat(score.inWords()).isNotBlank();
        assertThat(score.probabilities()).allMatch(p -> p.value() >= 0 && p.value() <= 1);
    }

    private static void notLess(Score one, Score other) {
        assertThat(other.sum()).isGreaterThanOrEqualTo(one.sum());
        assertThat(value(other)).isGreaterThanOrEqualTo(value(one));
        assertThat(other.percentWithinTwoYears().orElseThrow())
                .isGreaterThanOrEqualTo(one.percentWithinTwoYears().orElseThrow());
        assertThat(java.util.Objects.requireNonNull(other.band())).isGreaterThanOrEqualTo(one.band());
    }

    private static double value(Score score) {
        return score.probability(Horizon.TWO_YEARS).orElseThrow().value();
    }
}
