package org.openmappa.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whole files of cases: our own, and those that lie beside the project where somebody has put them there. */
class RuleCasesTest {
    private static final Path LAW = Path.of("src/test/resources/rules/law-cases.csv");
    private static final Path TOOLS = Path.of("src/test/resources/rules/actuarial-cases.csv");
    private static final Path BESIDE = Path.of("../shared/data/cases.csv");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @Test
    void everyCaseOfTheLawIsAnsweredAsExpected() {
        passes(LAW, 80);
    }

    @Test
    void everyCaseOfTheRiskToolsIsAnsweredAsExpected() {
        passes(TOOLS, 129);
    }

    @Test
    void theExamplesOfTheGuideAreAnsweredAsTheGuideSays() {
        var report = new CheckRules(TODAY).check(Path.of("docs/guide/rule-cases.csv"));
        assertThat(report.failures()).isEmpty();
        assertThat(report.inWords()).isEqualTo("13 passed, 0 failed");
    }

    @Test
    void everyCaseBesideTheProjectIsAnsweredAsExpected() {
        assumeTrue(Files.exists(BESIDE), "no rule cases beside the project");
        passes(BESIDE, 90);
    }

    private static void passes(Path cases, int moreThan) {
        var report = new CheckRules(TODAY).check(cases);
        assertThat(report.failures()).isEmpty();
        assertThat(report.faults()).isEmpty();
        assertThat(report.passed()).isGreaterThan(moreThan);
    }
}
