package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "0.004, 1", "0.0149, 1", "0.015, 2", "0.125, 13", "0.5, 50", "0.984, 98", "0.999, 99", "1, 99"})
    void wholePercentagesAreHalfUpFrom1To99(double probability, String percent) {
        assertThat(Rounding.WHOLE.percent(probability)).hasToString(percent);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "0.00625, 0.63", "0.0287652539, 2.88", "0.99994, 99.99", "0.99999, 99.99", "1, 99.99"})
    void otherPercentagesHaveTwoDecimalsAndStopShortOfCertainty(double probability, String percent) {
        assertThat(Rounding.TWO_DECIMALS.percent(probability)).hasToString(percent);
    }

    @Test
    void onlyOgrs3CutsItsProbabilityToFiveDecimals() {
        assertThat(Rounding.WHOLE_OF_FIVE_DECIMALS.probability(0.123456)).isEqualTo(0.12346);
        assertThat(Rounding.WHOLE.probability(0.123456)).isEqualTo(0.123456);
        assertThat(Rounding.TWO_DECIMALS.probability(0.123456)).isEqualTo(0.123456);
        assertThat(Rounding.WHOLE_OF_FIVE_DECIMALS.percent(0)).hasToString("1");
        assertThat(Rounding.WHOLE_OF_FIVE_DECIMALS.percent(1)).hasToString("99");
    }

    @Test
    void theLinkIsTheLogisticFunctionAndSaysSo() {
        var link = Link.read(" two years -8.633 0.1598");
        var probability = link.of(32, Rounding.TWO_DECIMALS);
        assertThat(probability.value()).isEqualTo(0.028765253876307777);
        assertThat(probability.horizon()).isEqualTo(Horizon.TWO_YEARS);
        assertThat(probability.formula()).isEqualTo("1 / (1 + e^-(-8.633 + 0.1598 × sum))");
        assertThat(probability.inWords()).isEqualTo("2.88% within two years");
        assertThat(Link.read("one year 1 2").of(0, Rounding.WHOLE).inWords()).isEqualTo("73% within one year");
    }

    @Test
    void numbersAreWrittenPlainly() {
        assertThat(Numbers.plain(0)).isEqualTo("0");
        assertThat(Numbers.plain(100)).isEqualTo("100");
        assertThat(Numbers.plain(-1.50)).isEqualTo("-1.5");
        assertThat(Numbers.plain(1.38e-7)).isEqualTo("0.000000138");
        assertThat(Numbers.years(1)).isEqualTo("1 year");
        assertThat(Numbers.years(2)).isEqualTo("2 years");
    }
}
