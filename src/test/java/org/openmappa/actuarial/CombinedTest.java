package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmappa.actuarial.Score.Verdict;

class CombinedTest {

    @Test
    void thePartsOfAManAreAdded() {
        var score = Combined.CSRP.score(facts(Sex.MALE, true, "0.24", "1.54", "10.31"));
        assertThat(score.terms())
                .containsExactly(
                        new Term("Serious violence (SVRP)", "0.24%", 0.24, 1, 0.24),
                        new Term("Sexual contact (OSP/DC)", "1.54%", 1.54, 1, 1.54),
                        new Term("Images and indirect contact (OSP/IIC)", "10.31%", 10.31, 1, 10.31));
        assertThat(score.inWords()).isEqualTo("12.09% within two years: very high");
        assertThat(score.probability(Horizon.TWO_YEARS))
                .contains(new Probability(Horizon.TWO_YEARS, "the sum of the parts", 0.1209, new BigDecimal("12.09")));
        assertThat(score.tool().id()).isEqualTo("CSRP");
    }

    @Test
    void rsrTakesTheViolentPartAsGivenAndHasThreeBands() {
        var score = Combined.RSR.score(facts(Sex.MALE, true, "5.00", "1.54", "0.36"));
        assertThat(score.terms().getFirst().name()).isEqualTo("Serious violence (SNSV), as given");
        assertThat(score.inWords()).isEqualTo("6.90% within two years: high");
        assertThat(score.tool().id()).isEqualTo("RSR");
    }

    @ParameterizedTest
    @EnumSource(Combined.class)
    void aWomanWithASexualHistoryHasAFixedShareInstead(Combined tool) {
        var score = tool.score(facts(Sex.FEMALE, true, "0.24", null, null));
        assertThat(score.percentWithinTwoYears().orElseThrow()).hasToString("0.62");
        assertThat(score.terms()).hasSize(2);
        assertThat(score.terms().getLast())
                .isEqualTo(new Term(
                        "Fixed share for a woman with a sexual history", "yes", 1, 0.38314176245211, 0.38314176245211));
    }

    @Test
    void theShareOfWomenIsThePublishedOne() {
        assertThat(Combined.shareOfWomen()).isEqualTo(0.0038314176245211);
    }

    @Test
    void withoutASexualHistoryOnlyViolenceCounts() {
        assertThat(Combined.CSRP
                        .score(facts(Sex.FEMALE, false, "0.24", null, null))
                        .inWords())
                .isEqualTo("0.24% within two years: low");
        assertThat(Combined.CSRP
                        .score(facts(Sex.MALE, false, "0.24", null, null))
                        .inWords())
                .isEqualTo("0.24% within two years: low");
        assertThat(Combined.CSRP
                        .score(facts(Sex.FEMALE, false, "0.24", "0", "0"))
                        .terms())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CSRP, 0.99, LOW", "CSRP, 1.00, MEDIUM", "CSRP, 2.99, MEDIUM", "CSRP, 3.00, HIGH", "CSRP, 6.89, HIGH",
        "CSRP, 6.90, VERY_HIGH", "RSR, 2.99, LOW", "RSR, 3.00, MEDIUM", "RSR, 6.89, MEDIUM", "RSR, 6.90, HIGH"
    })
    void theBandIsThatOfTheSum(Combined tool, String percent, Band band) {
        assertThat(tool.score(facts(Sex.MALE, false, percent, null, null)).band())
                .isEqualTo(band);
    }

    @Test
    void theSumStopsShortOfCertainty() {
        assertThat(Combined.CSRP
                        .score(facts(Sex.MALE, true, "60", "30", "10.31"))
                        .percentWithinTwoYears())
                .contains(new BigDecimal("99.99"));
    }

    @Test
    void everyPartIsNeeded() {
        assertThat(missing(null, null, null, null, null)).containsExactly("Serious violence (SVRP)", "sex");
        assertThat(missing(Sex.MALE, null, "1", null, null)).containsExactly("OSP/DC", "OSP/IIC");
        assertThat(missing(Sex.MALE, true, "1", "1", null)).containsExactly("OSP/IIC");
        assertThat(missing(Sex.MALE, null, "1", "1", "1")).isEmpty();
        assertThat(missing(Sex.MALE, false, "1", null, null)).isEmpty();
        assertThat(missing(Sex.FEMALE, null, "1", "1", "1"))
                .containsExactly("whether there ever was a sexual or sexually motivated offence");
        assertThat(Combined.RSR.score(facts(null, null, null, null, null)).verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void thePartsComeFromTheirScores() {
        var images = OspIic.score(new OspIicFacts(Sex.MALE, true, 1, 0, 0, 0), OspIic.Edition.LEGACY);
        var woman = OspDc.score(new OspDcFacts(Sex.FEMALE, true, 0, 0, 0, 60, 15, 1, false, null));
        var facts = CombinedFacts.of(Sex.MALE, true, OspDc.ofPoints(28), OspDc.ofPoints(32), images);
        assertThat(facts).isEqualTo(facts(Sex.MALE, true, "1.54", "2.88", "3.33"));
        assertThat(CombinedFacts.of(Sex.FEMALE, null, woman, woman, woman))
                .isEqualTo(facts(Sex.FEMALE, null, null, null, null));
    }

    @Test
    void nonsenseIsRefusedInWords() {
        assertThatThrownBy(() -> facts(null, null, "-0.01", null, null))
                .hasMessage("A percentage lies between 0 and 100");
        assertThatThrownBy(() -> facts(null, null, null, "100.01", null))
                .hasMessage("A percentage lies between 0 and 100");
        assertThatThrownBy(() -> facts(null, null, null, null, "101"))
                .hasMessage("A percentage lies between 0 and 100");
        assertThatThrownBy(() -> facts(null, false, null, "1", null))
                .hasMessage("There cannot be a sexual part without any sexual offence");
        assertThatThrownBy(() -> facts(null, false, null, null, "1"))
                .hasMessage("There cannot be a sexual part without any sexual offence");
        assertThat(facts(null, null, "100", "0", null).violentPercent()).isEqualTo(new BigDecimal("100"));
    }

    private static List<String> missing(
            @Nullable Sex sex,
            @Nullable Boolean ever,
            @Nullable String violent,
            @Nullable String contact,
            @Nullable String images) {
        return Combined.CSRP.score(facts(sex, ever, violent, contact, images)).missing();
    }

    private static CombinedFacts facts(
            @Nullable Sex sex,
            @Nullable Boolean ever,
            @Nullable String violent,
            @Nullable String contact,
            @Nullable String images) {
        return new CombinedFacts(sex, ever, percent(violent), percent(contact), percent(images));
    }

    private static @Nullable BigDecimal percent(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }
}
