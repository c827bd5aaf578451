package org.openmappa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the areas of the risk tools read a case, and what they say of one that does not pass. */
class ToolAreasTest {
    private static final String PERSON = "{'gender': 'MALE', 'dateOfBirth': '1990-12-31',"
            + " 'dateOfCurrentConviction': '2020-12-30', 'dateAtStartOfFollowup': '2021-01-01',"
            + " 'assessmentDate': '2023-12-31', 'totalNumberOfSanctionsForAllOffences': 3, 'ageAtFirstSanction': 20,"
            + " 'currentOffenceCode': '%s'}";

    @TempDir
    Path folder;

    @Test
    void aFailingScoreShowsTheTermsAtWhichTheyPart() throws IOException {
        var failure = failure("OSP_DC", "{'points': 22}", "{'band': 'HIGH'}");
        assertThat(failure).contains("band: expected HIGH, got MEDIUM; they part at: Risk reduction");
        assertThat(failure("OGRS3", "{'linear_predictor': -2.776835807}", "{'two_year_pct': 35}"))
                .contains("two_year_pct: expected 35, got 34; they part at: Offender Group Reconviction Scale")
                .contains("Linear predictor as given: -2.776835807");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OGRS3", "OGP", "OVP", "OSP_DC", "OSP_IIC", "ARP", "VRP", "SVRP", "RSR", "CSRP"})
    void withoutFactsNothingIsTold(String area) throws IOException {
        assertThat(failure(area, "{}", "{'band': 'LOW'}")).contains("band: expected LOW, got cannot tell, because");
    }

    @Test
    void oneMissingFactIsNamed() throws IOException {
        var facts = "{'sex': 'MALE', 'contact_adult': 1, 'age_at_follow_up': 30, 'total_sanctions': 1}";
        assertThat(failure("OSP_DC", facts, "{'risk_reduction': false}"))
                .contains("got cannot tell, because Age at the last sexual sanction");
    }

    @Test
    void nonsenseIsAnsweredInWords() throws IOException {
        assertThat(failure("OSP_DC", "{'points': 65}", "{'band': 'LOW'}"))
                .contains("cannot be answered: OSP/DC has 0 to 64 points");
        assertThat(failure("OSP_DC", "{'sex': 'X'}", "{'band': 'LOW'}"))
                .contains("sex: 'X' is not one of [MALE, FEMALE]");
        assertThat(failure("RSR", "{'score_pct': -1}", "{'band': 'LOW'}")).contains("A score cannot be negative");
        assertThat(failure("OVP", "{'sanctions': 1, 'violent': 2}", "{'band': 'LOW'}"))
                .contains("There cannot be more violent sanctions than sanctions");
    }

    @Test
    void aCodeOfThePublishedExamplesIsKnown() throws IOException {
        assertThat(check("ARP", PERSON.formatted("11618"), "{'band': 'LOW'}").passed())
                .isEqualTo(1);
    }

    @Test
    void anyOtherCodeIsLookedUpInTheListBesideTheCases() throws IOException {
        var facts = PERSON.formatted("08300");
        assertThat(failure("ARP", facts, "{'score_pct': 20.49}"))
                .contains("the Home Office code 08300 has no known category");
        write("ho_codes_actuarial.csv", """
                ho_code,group,actuarial_category_2026
                08300,"Bail, absconding",ABSCONDING_OR_BAIL
                00000,Invalid,UNKNOWN
                """);
        assertThat(check("ARP", facts, "{'version': 'STATIC'}").failures()).isEmpty();
        assertThat(failure("ARP", PERSON.formatted("00000"), "{'band': 'LOW'}"))
                .contains("the Home Office code 00000 has no known category");
    }

    @Test
    void aListThatIsNoListIsSaidToBeSo() throws IOException {
        write("ho_codes_actuarial.csv", "code,category\n1,2\n");
        assertThat(failure("ARP", PERSON.formatted("08300"), "{'band': 'LOW'}"))
                .contains("cannot be answered")
                .contains("ho_code");
    }

    private String failure(String area, String facts, String expected) throws IOException {
        var report = check(area, facts, expected);
        assertThat(report.failures()).hasSize(1);
        return report.failures().getFirst();
    }

    private CheckRules.Report check(String area, String facts, String expected) throws IOException {
        var row = "C1,%s,%s,%s\n".formatted(area, quoted(facts), quoted(expected));
        return new CheckRules(LocalDate.of(2026, 11, 1)).check(write("cases.csv", "id,area,facts,expected\n" + row));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String quoted(String json) {
        return '"' + json.replace("'", "\"\"") + '"';
    }
}
