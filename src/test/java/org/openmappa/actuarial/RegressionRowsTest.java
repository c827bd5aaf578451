package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openmappa.actuarial.Score.Version;

/** The five people whose six probabilities the authors of the predictors published, where somebody has put them there. */
class RegressionRowsTest {
    private static final Path ROWS = Path.of("../shared/data/oasys_predictor_regression_rows.csv");

    @TestFactory
    Stream<DynamicTest> everyPublishedRowIsReproduced() throws IOException {
        assumeTrue(Files.exists(ROWS), "no regression rows beside the project");
        return PublishedRow.read(ROWS).stream()
                .flatMap(row -> Stream.of(Predictor.values())
                        .map(p -> DynamicTest.dynamicTest(p + " " + row.name(), () -> check(p, row))));
    }

    private static void check(Predictor predictor, PublishedRow row) {
        var fixed = predictor.score(row.facts().with(Needs.unknown()));
        assertThat(probability(fixed)).isCloseTo(row.published(predictor, Version.STATIC), within(1e-9));
        var dynamic = predictor.score(row.facts());
        assertThat(dynamic.version()).isEqualTo(Version.DYNAMIC);
        double sum = dynamic.sum() + row.halfUnemployed() * unemployed(dynamic);
        assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(row.published(predictor, Version.DYNAMIC), within(1e-9));
    }

    /** The authors scored question 4.2 with 1 for two people, which its form does not allow: here it is added by hand. */
    private static double unemployed(Score score) {
        return score.terms().stream()
                .filter(t -> t.name().equals("Unemployed"))
                .mapToDouble(Term::coefficient)
                .sum();
    }

    private static double probability(Score score) {
        return score.probability(Horizon.TWO_YEARS).orElseThrow().value();
    }
}
