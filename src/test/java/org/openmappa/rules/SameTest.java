package org.openmappa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameTest {
    @Test
    void numbersCountToThePlacesThatAreExpected() {
        assertThat(Same.same(new BigDecimal("0.34183"), 0.341828)).isTrue();
        assertThat(Same.same(new BigDecimal("0.34184"), 0.341828)).isFalse();
        assertThat(Same.same(new BigDecimal("0.0"), 0)).isTrue();
        assertThat(Same.same(new BigDecimal("0.5"), Double.NaN)).isFalse();
    }

    @Test
    void wholeNumbersMustBeEqual() {
        assertThat(Same.same(12, 12)).isTrue();
        assertThat(Same.same(12, 12.4)).isFalse();
    }

    @Test
    void daysAndTextsAreEqualAsWritten() {
        assertThat(Same.same("2024-05-07", LocalDate.of(2024, 5, 7))).isTrue();
        assertThat(Same.same("true", true)).isTrue();
        assertThat(Same.same(true, "true")).isFalse();
    }

    @Test
    void nothingEqualsOnlyNothing() {
        assertThat(Same.same(null, null)).isTrue();
        assertThat(Same.same(null, 0)).isFalse();
        assertThat(Same.same(0, null)).isFalse();
    }

    @Test
    void listsAreEqualInAnyOrder() {
        assertThat(Same.same(List.of(2, 4), List.of(4, 2))).isTrue();
        assertThat(Same.same(List.of(2), List.of(4, 2))).isFalse();
    }

    @Test
    void noneOfTheseFitsWhatIsNotAmongThem() {
        assertThat(Same.same(2, new Same.None(List.of(4)))).isTrue();
        assertThat(Same.same(4, new Same.None(List.of(4)))).isFalse();
    }

    @Test
    void cannotTellIsNoAnswerThatCanBeExpected() {
        assertThat(Same.same(false, new Answers.CannotTell("x"))).isFalse();
    }
}
