package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedsTest {

    @Test
    void aQuestionOfDegreeIsAnsweredWith0To2() {
        var needs = Needs.unknown().with(Need.TEMPER, 2);
        assertThat(needs.score(Need.TEMPER)).isEqualTo(2);
        assertThat(needs.answers(Need.TEMPER)).isTrue();
        assertThat(Needs.unknown().with(Need.TEMPER, 0).score(Need.TEMPER)).isZero();
        assertThatThrownBy(() -> Needs.unknown().with(Need.TEMPER, 3))
                .hasMessage("11.4 temper control is not answered with 3");
        assertThatThrownBy(() -> Needs.unknown().with(Need.TEMPER, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unemploymentIsNoughtOrTwo() {
        assertThat(Needs.unknown().with(Need.UNEMPLOYED, true).score(Need.UNEMPLOYED))
                .isEqualTo(2);
        assertThat(Needs.unknown().with(Need.UNEMPLOYED, false).score(Need.UNEMPLOYED))
                .isZero();
        assertThatThrownBy(() -> Needs.unknown().with(Need.UNEMPLOYED, 1))
                .hasMessage("4.2 unemployed is not answered with 1");
    }

    @Test
    void theOtherYesesCountOne() {
        assertThat(Needs.unknown().with(Need.WEAPON, true).score(Need.WEAPON)).isEqualTo(1);
        assertThatThrownBy(() -> Needs.unknown().with(Need.WEAPON, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotRecordedCountsNothing() {
        var unknown = Needs.unknown();
        assertThat(unknown.answers(Need.WEAPON)).isFalse();
        assertThat(unknown.score(Need.WEAPON)).isZero();
        assertThat(unknown.uses(Drug.HEROIN)).isFalse();
        assertThat(unknown.has(PastOffence.GBH)).isFalse();
    }

    @Test
    void aLaterAnswerTakesThePlaceOfTheEarlier() {
        var needs = Needs.unknown().with(Need.TEMPER, 2).with(Need.TEMPER, 1).with(Need.WEAPON, true);
        assertThat(needs.score(Need.TEMPER)).isEqualTo(1);
        assertThat(needs.score(Need.WEAPON)).isEqualTo(1);
    }

    @Test
    void drugsAndEarlierConvictionsAreSets() {
        var needs = Needs.unknown().using(Set.of(Drug.HEROIN)).after(Set.of(PastOffence.GBH));
        assertThat(needs.uses(Drug.HEROIN)).isTrue();
        assertThat(needs.uses(Drug.CANNABIS)).isFalse();
        assertThat(needs.has(PastOffence.GBH)).isTrue();
        assertThat(needs.has(PastOffence.ARSON)).isFalse();
    }

    @Test
    void questionsAreFoundByTheirNumber() {
        assertThat(Need.numbered("4.2")).contains(Need.UNEMPLOYED);
        assertThat(Need.numbered("13.1")).isEmpty();
        assertThat(Need.UNEMPLOYED.isYesNo()).isTrue();
        assertThat(Need.TEMPER.isYesNo()).isFalse();
    }

    @Test
    void categoriesAreFoundByTheirNameAndSaidInWords() {
        assertThat(OffenceCategory.named("THEFT_NON_MOTOR")).contains(OffenceCategory.THEFT_NON_MOTOR);
        assertThat(OffenceCategory.named("UNKNOWN")).isEmpty();
        assertThat(OffenceCategory.PUBLIC_ORDER_AND_HARRASSMENT.inWords()).isEqualTo("Public order and harassment");
    }
}
