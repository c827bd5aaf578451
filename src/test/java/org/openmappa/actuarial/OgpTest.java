package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmappa.actuarial.Score.Verdict;

class OgpTest {

    @ParameterizedTest
    @CsvSource({
        "81, 62, 53% within one year, 68% within two years: high",
        "67, 53, 40% within one year, 55% within two years: medium"
    })
    void thePublishedExamplesComeOutAsPublished(int ogrs3, double points, String one, String two) {
        var score = Ogp.score(new OgpFacts(ogrs3, false, true, 1, 0, 0, 1, 1, 0, 1));
        assertThat(score.sum()).isEqualTo(points);
        assertThat(score.inWords()).isEqualTo(one + ", " + two);
    }

    @Test
    void everyTermIsShown() {
        assertThat(Ogp.score(new OgpFacts(81, false, true, 1, 1, 2, 1, 1, 0, 2)).terms())
                .containsExactly(
                        new Term("OGRS3 within two years", "81%", 81, 0.6, 49),
                        new Term("No fixed abode", "no", 1, 0, 0),
                        new Term("Unemployed", "yes", 1, 5, 5),
                        new Term("Regular activities encourage offending (7.2)", "1", 1, 3, 3),
                        new Term("Drug misuse and motivation to tackle it (8)", "3", 1, 11, 11),
                        new Term("Problem solving, consequences and others' views together (11)", "2", 1, 2, 2),
                        new Term("Attitudes that favour crime (12.1)", "2", 1, 5, 5));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "52, 31", "67, 40", "81, 49", "100, 60"})
    void sixTenthsOfOgrs3CountRoundedHalfUp(int percent, double points) {
        assertThat(points(new OgpFacts(percent, false, false, 0, 0, 0, 0, 0, 0, 0)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 4", "0, 1, 4", "1, 1, 8", "2, 0, 8", "2, 1, 11", "1, 2, 11", "2, 2, 15"})
    void drugMisuseAndMotivationCountTogether(int misuse, int motivation, double points) {
        assertThat(points(new OgpFacts(0, false, false, 0, misuse, motivation, 0, 0, 0, 0)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 0, 0, 1",
        "0, 1, 0, 1",
        "0, 0, 1, 1",
        "1, 1, 0, 2",
        "1, 1, 1, 3",
        "2, 2, 0, 3",
        "2, 2, 1, 4",
        "2, 2, 2, 5"
    })
    void thinkingCountsTogether(int solving, int consequences, int views, double points) {
        assertThat(points(new OgpFacts(0, false, false, 0, 0, 0, solving, consequences, views, 0)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 3", "2, 5"})
    void activitiesAndAttitudesCountAlike(int answer, double points) {
        assertThat(points(new OgpFacts(0, false, false, answer, 0, 0, 0, 0, 0, 0)))
                .isEqualTo(points);
        assertThat(points(new OgpFacts(0, false, false, 0, 0, 0, 0, 0, 0, answer)))
                .isEqualTo(points);
    }

    @Test
    void noFixedAbodeAndUnemploymentCountFiveEach() {
        assertThat(points(new OgpFacts(0, true, false, 0, 0, 0, 0, 0, 0, 0))).isEqualTo(5);
        assertThat(points(new OgpFacts(0, false, true, 0, 0, 0, 0, 0, 0, 0))).isEqualTo(5);
    }

    /** 39 points are 33.7%, 38 are 32.3%; 61 are 66.3%, 62 are 67.7%; 78 are 84.9%. */
    @ParameterizedTest
    @CsvSource({"63, 38, LOW", "65, 39, MEDIUM", "100, 60, MEDIUM"})
    void theBandIsThatOfTheTwoYears(int ogrs3, double points, Band band) {
        var score = Ogp.score(new OgpFacts(ogrs3, false, false, 0, 0, 0, 0, 0, 0, 0));
        assertThat(score.sum()).isEqualTo(points);
        assertThat(score.band()).isEqualTo(band);
    }

    @Test
    void theWorstAnswersAreVeryHigh() {
        var score = Ogp.score(new OgpFacts(100, true, true, 2, 2, 2, 2, 2, 2, 2));
        assertThat(score.sum()).isEqualTo(100);
        assertThat(score.band()).isEqualTo(Band.VERY_HIGH);
        assertThat(score.inWords()).startsWith("92% within one year, 96% within two years");
    }

    @Test
    void everyAnswerIsNeeded() {
        var score = Ogp.score(new OgpFacts(null, null, null, null, null, null, null, null, null, null));
        assertThat(score.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(score.missing())
                .containsExactly(
                        "OGRS3 within two years",
                        "No fixed abode",
                        "Unemployed",
                        "Regular activities encourage offending (7.2)",
                        "Drug misuse and motivation to tackle it (8)",
                        "Problem solving, consequences and others' views together (11)",
                        "Attitudes that favour crime (12.1)");
    }

    @Test
    void halfAnAnswerIsNone() {
        assertThat(withThinking(1, null, null, null, null)).contains("Drug misuse and motivation to tackle it (8)");
        assertThat(withThinking(null, 1, null, null, null)).contains("Drug misuse and motivation to tackle it (8)");
        var thinking = "Problem solving, consequences and others' views together (11)";
        assertThat(withThinking(0, 0, null, 1, 1)).containsExactly(thinking);
        assertThat(withThinking(0, 0, 1, null, 1)).containsExactly(thinking);
        assertThat(withThinking(0, 0, 1, 1, null)).containsExactly(thinking);
        assertThat(withThinking(0, 0, 1, 1, 1)).isEmpty();
    }

    @Test
    void answersOutsideTheScaleAreRefused() {
        assertThatThrownBy(() -> new OgpFacts(101, null, null, null, null, null, null, null, null, null))
                .hasMessage("The OGRS3 percentage is answered with 0 to 100");
        assertThatThrownBy(() -> new OgpFacts(-1, null, null, null, null, null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OgpFacts(null, null, null, 3, null, null, null, null, null, null))
                .hasMessageStartingWith("Regular activities (7.2)");
        assertThatThrownBy(() -> new OgpFacts(null, null, null, null, 3, null, null, null, null, null))
                .hasMessageStartingWith("Current drug misuse (8)");
        assertThatThrownBy(() -> new OgpFacts(null, null, null, null, null, 3, null, null, null, null))
                .hasMessageStartingWith("Motivation to tackle drug misuse (8.8)");
        assertThatThrownBy(() -> new OgpFacts(null, null, null, null, null, null, 3, null, null, null))
                .hasMessageStartingWith("Problem solving (11)");
        assertThatThrownBy(() -> new OgpFacts(null, null, null, null, null, null, null, 3, null, null))
                .hasMessageStartingWith("Awareness of consequences (11)");
        assertThatThrownBy(() -> new OgpFacts(null, null, null, null, null, null, null, null, 3, null))
                .hasMessageStartingWith("Understanding of others' views (11)");
        assertThatThrownBy(() -> new OgpFacts(null, null, null, null, null, null, null, null, null, 3))
                .hasMessageStartingWith("Attitudes that favour crime (12.1)");
    }

    private static List<String> withThinking(
            @Nullable Integer misuse,
            @Nullable Integer motivation,
            @Nullable Integer solving,
            @Nullable Integer consequences,
            @Nullable Integer views) {
        return Ogp.score(new OgpFacts(0, false, false, 0, misuse, motivation, solving, consequences, views, 0))
                .missing();
    }

    private static double points(OgpFacts facts) {
        return Ogp.score(facts).sum();
    }
}
