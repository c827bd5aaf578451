package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmappa.actuarial.Score.Verdict;

class OvpTest {
    private static final OvpFacts YOUNG_MAN = new OvpFacts(31, 17, 19, Sex.MALE, false, true, true, 1, 0, false, 2, 1);

    @Test
    void thePublishedExamplesComeOutAsPublished() {
        var young = Ovp.score(YOUNG_MAN);
        assertThat(young.sum()).isEqualTo(82);
        assertThat(young.inWords()).isEqualTo("80% within one year, 89% within two years: very high");
        var old = Ovp.score(new OvpFacts(30, 10, 63, Sex.MALE, true, true, true, 0, 0, false, 0, 0));
        assertThat(old.sum()).isEqualTo(39);
        assertThat(old.inWords()).isEqualTo("15% within one year, 26% within two years: low");
    }

    @Test
    void everyTermIsShown() {
        assertThat(Ovp.score(YOUNG_MAN).terms())
                .containsExactly(
                        new Term("Any sanction", "yes", 1, 5, 5),
                        new Term("Violent sanctions", "17", 1, 24, 24),
                        new Term("Sanctions that were not for violence", "14", 1, 4, 4),
                        new Term("Age at the start of follow-up", "19 years", 1, 20, 20),
                        new Term("Male", "yes", 1, 5, 5),
                        new Term("Recognises the impact of offending on others", "no", 1, 4, 4),
                        new Term("No fixed abode", "yes", 1, 4, 4),
                        new Term("Unemployed", "yes", 1, 4, 4),
                        new Term("Alcohol use now and binge drinking together (9.1, 9.2)", "1", 1, 3, 3),
                        new Term("Psychiatric treatment now or pending", "no", 1, 0, 0),
                        new Term("Temper control (11.4)", "2", 1, 6, 6),
                        new Term("Attitudes that favour crime (12.1)", "1", 1, 3, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "1, 4", "2, 7", "3, 9", "4, 11", "5, 12", "6, 13", "7, 14", "8, 15", "9, 16", "10, 17", "11, 18",
        "12, 19", "13, 20", "14, 21", "15, 22", "16, 23", "17, 24", "18, 25", "99, 25"
    })
    void violentSanctionsCount(int violent, double points) {
        assertThat(term(new OvpFacts(violent, violent, 60, Sex.FEMALE, true, false, false, 0, 0, false, 0, 0), 1))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 2", "4, 2", "5, 3", "10, 3", "11, 4", "20, 4", "21, 5", "99, 5"})
    void otherSanctionsCount(int other, double points) {
        assertThat(term(new OvpFacts(other + 2, 2, 60, Sex.FEMALE, true, false, false, 0, 0, false, 0, 0), 2))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "18, 20", "19, 20", "20, 17", "21, 17", "22, 14", "23, 14", "24, 12", "25, 12", "26, 10", "30, 10", "31, 8",
        "35, 8", "36, 6", "40, 6", "41, 4", "45, 4", "46, 2", "50, 2", "51, 0", "80, 0"
    })
    void ageCounts(int age, double points) {
        assertThat(term(new OvpFacts(1, 0, age, Sex.FEMALE, true, false, false, 0, 0, false, 0, 0), 3))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 3", "0, 1, 3", "1, 1, 5", "2, 0, 5", "2, 1, 8", "2, 2, 10"})
    void alcoholCountsTogether(int now, int binge, double points) {
        assertThat(points(new OvpFacts(0, 0, 60, Sex.FEMALE, true, false, false, now, binge, false, 0, 0)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 3", "2, 6"})
    void temperAndAttitudesCountThreeTimes(int answer, double points) {
        assertThat(points(new OvpFacts(0, 0, 60, Sex.FEMALE, true, false, false, 0, 0, false, answer, 0)))
                .isEqualTo(points);
        assertThat(points(new OvpFacts(0, 0, 60, Sex.FEMALE, true, false, false, 0, 0, false, 0, answer)))
                .isEqualTo(points);
    }

    @Test
    void theOtherAnswersCountFourOrFive() {
        assertThat(points(new OvpFacts(0, 0, 60, Sex.FEMALE, true, false, false, 0, 0, false, 0, 0)))
                .isEqualTo(0);
        assertThat(points(new OvpFacts(1, 0, 60, Sex.FEMALE, true, false, false, 0, 0, false, 0, 0)))
                .isEqualTo(5);
        assertThat(points(new OvpFacts(0, 0, 60, Sex.MALE, true, false, false, 0, 0, false, 0, 0)))
                .isEqualTo(5);
        assertThat(points(new OvpFacts(0, 0, 60, Sex.FEMALE, false, false, false, 0, 0, false, 0, 0)))
                .isEqualTo(4);
        assertThat(points(new OvpFacts(0, 0, 60, Sex.FEMALE, true, true, false, 0, 0, false, 0, 0)))
                .isEqualTo(4);
        assertThat(points(new OvpFacts(0, 0, 60, Sex.FEMALE, true, false, true, 0, 0, false, 0, 0)))
                .isEqualTo(4);
        assertThat(points(new OvpFacts(0, 0, 60, Sex.FEMALE, true, false, false, 0, 0, true, 0, 0)))
                .isEqualTo(4);
    }

    @Test
    void mediumAndHighLieBetween() {
        var medium = Ovp.score(new OvpFacts(2, 1, 30, Sex.MALE, false, true, true, 2, 1, false, 1, 0));
        assertThat(medium.sum()).isEqualTo(47);
        assertThat(medium.inWords()).isEqualTo("24% within one year, 38% within two years: medium");
        var high = Ovp.score(new OvpFacts(5, 4, 24, Sex.MALE, false, true, true, 2, 2, false, 1, 1));
        assertThat(high.sum()).isEqualTo(61);
        assertThat(high.inWords()).isEqualTo("47% within one year, 63% within two years: high");
    }

    @Test
    void nobodyUnder18IsScored() {
        var score = Ovp.score(new OvpFacts(1, 0, 17, Sex.MALE, true, false, false, 0, 0, false, 0, 0));
        assertThat(score.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(score.notes()).containsExactly("the tool is for people aged 18 or over");
        assertThat(score.terms()).isEmpty();
    }

    @Test
    void everyAnswerIsNeeded() {
        var none = new OvpFacts(null, null, null, null, null, null, null, null, null, null, null, null);
        assertThat(Ovp.score(none).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(Ovp.score(none).missing()).hasSize(12).contains("Male", "Any sanction");
        var half = new OvpFacts(3, null, 30, Sex.MALE, true, false, false, 1, null, false, 0, 0);
        assertThat(Ovp.score(half).missing())
                .containsExactly(
                        "Violent sanctions",
                        "Sanctions that were not for violence",
                        "Alcohol use now and binge drinking together (9.1, 9.2)");
        var otherHalf = new OvpFacts(null, 3, 30, Sex.MALE, true, false, false, null, 1, false, 0, 0);
        assertThat(Ovp.score(otherHalf).missing())
                .containsExactly(
                        "Any sanction",
                        "Sanctions that were not for violence",
                        "Alcohol use now and binge drinking together (9.1, 9.2)");
    }

    @Test
    void nonsenseIsRefusedInWords() {
        refuses(() -> new OvpFacts(-1, null, null, null, null, null, null, null, null, null, null, null))
                .hasMessage("The number of sanctions cannot be negative");
        refuses(() -> new OvpFacts(null, -1, null, null, null, null, null, null, null, null, null, null))
                .hasMessage("The number of violent sanctions cannot be negative");
        refuses(() -> new OvpFacts(null, null, -1, null, null, null, null, null, null, null, null, null))
                .hasMessage("The age cannot be negative");
        refuses(() -> new OvpFacts(1, 2, null, null, null, null, null, null, null, null, null, null))
                .hasMessage("There cannot be more violent sanctions than sanctions");
        refuses(() -> new OvpFacts(null, null, null, null, null, null, null, 3, null, null, null, null))
                .hasMessage("Alcohol use now (9.1) is answered with 0 to 2");
        refuses(() -> new OvpFacts(null, null, null, null, null, null, null, null, -1, null, null, null))
                .hasMessage("Binge drinking (9.2) is answered with 0 to 2");
        refuses(() -> new OvpFacts(null, null, null, null, null, null, null, null, null, null, 3, null))
                .hasMessage("Temper control (11.4) is answered with 0 to 2");
        refuses(() -> new OvpFacts(null, null, null, null, null, null, null, null, null, null, null, 3))
                .hasMessage("Attitudes that favour crime (12.1) is answered with 0 to 2");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(ThrowingCallable making) {
        return assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }

    private static double term(OvpFacts facts, int index) {
        return Ovp.score(facts).terms().get(index).contribution();
    }

    private static double points(OvpFacts facts) {
        return Ovp.score(facts).sum();
    }
}
