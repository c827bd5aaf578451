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
import org.junit.jupiter.params.provider.CsvSource;

class CheckRulesTest {
    private static final String HEADER = "id,area,facts,expected\n";
    private static final String THIRTY_YEARS = "{'years': 30}";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    @Test
    void aCaseThatIsAnsweredAsExpectedPasses() throws IOException {
        var report =
                check(row("C1", "CTA_NOTIFICATION", "{'age_at_conviction': 18, 'term_years': 10}", "{'years': 30}"));
        assertThat(report.inWords()).isEqualTo("1 passed, 0 failed");
    }

    @Test
    void aFailingCaseSaysWhatWasExpectedWhatCameAndWhereTheyPart() throws IOException {
        var report = check(row(
                "M1",
                "MAPPA",
                "{'offence': 'OAPA 1861 s.20', 'disposal': 'IMPRISONMENT', 'term_months': 11}",
                "{'category': 2}"));
        assertThat(report.inWords()).isEqualTo("0 passed, 1 failed");
        assertThat(report.failures().getFirst())
                .startsWith("M1: category: expected 2, got null; they part at: The term is 12 months or more")
                .contains("CJA 2003 s.327(3)(b)(i)");
    }

    @Test
    void freeTextIsNeverCompared() throws IOException {
        var report = check(row(
                "C1",
                "CTA_NOTIFICATION",
                "{'age_at_conviction': 18, 'term_years': 10}",
                "{'years': 30, 'note': 'x', 'reason': 'y'}"));
        assertThat(report.passed()).isEqualTo(1);
    }

    @Test
    void whatIsNotStatedIsToldAndNotGuessed() throws IOException {
        var report = check(row(
                "S1",
                "SCHEDULE3",
                "{'offence': 'SOA 2003 s.3', 'offender_age_at_offence': 30, 'disposal': 'FINE'}",
                "{'in_schedule_3': false}"));
        assertThat(report.failures().getFirst()).contains("cannot tell, because Not recorded whether the victim");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONSENSE | {}                                         | {}              | unknown area 'NONSENSE'
            REVIEW   | {'shoe_size': 9}                           | {}              | unknown fact: shoe_size
            REVIEW   | {}                                         | {'shoe_size':9} | unknown expectation: shoe_size
            REVIEW   | {'age_at_relevant_date': 'old'}            | {}              |
            MAPPA    | {'offence': 'MURDER', 'disposal': 'WHIP'}  | {}              | disposal: 'WHIP' is not known
            MAPPA    | {'offence': 'MURDER', 'route': 'MAIL'}     | {}              | route: 'MAIL' is none of
            MAPPA    | {'offence': 'MURDER', 'court': 'tennis'}   | {}              | court: 'tennis' is none of
            MAPPA    | {'offence': 'MURDER', 'term_months': 1.5}  | {}              | term_months: '1.5' is not a whole number
            MAPPA    | {'offence': 'MURDER', 'term_months': -1}   | {}              | term_months: '-1' is not zero or more
            MAPPA    | {'offence': 7}                             | {}              | offence: '7' is not a text
            MAPPA    | {'offences': 'many'}                       | {}              | offences: 'many' is not a list
            MAPPA    | {'offences': [1]}                          | {}              | offences: '1' is not a list of objects
            MAPPA    | {'offences': [{'hat': 1}]}                 | {}              | unknown fact in offences: hat
            MAPPA    | {'offence': 'MURDER', 'on_date': 'today'}  | {}              | on_date: 'today' is not a day
            MAPPA    | {'subject_to_soa_part2': 'yes'}            | {}              | subject_to_soa_part2: 'yes' is not true or false
            DUTY     | {'event': 'PARTY'}                         | {}              | event: 'PARTY' is not known
            DUTY     | {}                                         | {'due': null}   | relevant_date is not stated
            ORDER    | {'order': 'TALL'}                          | {}              | order: 'TALL' is none of
            CTA_NOTIFICATION | {'age_at_conviction': 18, 'term_years': 1e999999999} | {} | term_years: '1E+999999999' is not between 0 and 200
            CTA_NOTIFICATION | {'age_at_conviction': 18, 'term_years': 357913941.5} | {} | term_years: '357913941.5' is not between 0 and 200
            CTA_NOTIFICATION | {'age_at_conviction': 18, 'term_years': -1}          | {} | term_years: '-1' is not between 0 and 200
            CTA_NOTIFICATION | {'age_at_conviction': 18, 'term_years': 10} | {'years': 1e-90000000} | years: expected 1E-90000000, got 30
            NOTIFICATION | {'relation': 'COUSIN'}                 | {}              | relation: 'COUSIN' is none of
            """)
    void factsThatMakeNoSenseFailTheirCaseInClearWords(String area, String facts, String expected, String words)
            throws IOException {
        var report = check(row("X", area, facts, expected));
        assertThat(report.faults()).isEmpty();
        if (words == null) {
            assertThat(report.passed()).isEqualTo(1);
        } else {
            assertThat(report.failures()).singleElement().asString().contains(words);
        }
    }

    @Test
    void anOverlapLongerThanATermIsRefused() throws IOException {
        var facts =
                "{'offences': [{'offence': 'SOA 2003 s.9', 'term_months': 6}, {'offence': 'SOA 2003 s.9', 'term_months': 20}], 'relation': 'PARTLY_CONCURRENT', 'overlap_months': 7}";
        assertThat(check(row("X", "NOTIFICATION", facts, "{}")).failures().getFirst())
                .contains("7 months cannot overlap with a term of 6");
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndTheOthersAreChecked() throws IOException {
        var good = row("C1", "CTA_NOTIFICATION", "{'age_at_conviction': 18, 'term_years': 10}", THIRTY_YEARS);
        var report = check(good + "C2,CTA_NOTIFICATION,not json,{}\n" + "C3,REVIEW\n\n" + good);
        assertThat(report.inWords()).isEqualTo("2 passed, 0 failed");
        assertThat(report.faults()).hasSize(2);
        assertThat(report.faults().getFirst()).startsWith("row 3: facts is not a JSON object");
        assertThat(report.faults().getLast()).isEqualTo("row 4: has 2 cells, so there is none for facts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                      | it is empty
            'id,area,facts'                         | it lacks expected
            'id,area,facts,expected\n"C1,REVIEW'     | row 2: a quote is not closed
            'id,area,facts,expected\nC,REVIEW,[],{}' | row 2: facts is not a JSON object
            'id,area,facts,expected\nC,REVIEW,null,{}' | row 2: facts is not a JSON object
            """)
    void aFileThatCannotBeReadIsSaidSo(String text, String words) throws IOException {
        assertThat(file(text.replace("\\n", "\n")).faults())
                .singleElement()
                .asString()
                .contains(words);
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsSaidSo() throws IOException {
        assertThat(new CheckRules(TODAY)
                        .check(folder.resolve("none.csv"))
                        .faults()
                        .getFirst())
                .contains("there is no such file");
        assertThat(new CheckRules(TODAY).check(folder).faults().getFirst()).contains("it is not a file");
        var binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xC3, 0x28});
        assertThat(new CheckRules(TODAY).check(binary).faults().getFirst()).contains("it is not UTF-8 text");
    }

    @Test
    void aByteOrderMarkAndQuotedLineBreaksAreRead() throws IOException {
        var report = file(
                "\uFEFF" + HEADER
                        + "C1,CTA_NOTIFICATION,\"{\n\"\"age_at_conviction\"\": 18, \"\"term_years\"\": 10}\",\"{\"\"years\"\": 30}\"\n");
        assertThat(report.inWords()).isEqualTo("1 passed, 0 failed");
    }

    private CheckRules.Report check(String rows) throws IOException {
        return file(HEADER + rows);
    }

    private CheckRules.Report file(String text) throws IOException {
        return new CheckRules(TODAY)
                .check(Files.writeString(folder.resolve("cases.csv"), text, StandardCharsets.UTF_8));
    }

    private static String row(String id, String area, String facts, String expected) {
        return "%s,%s,\"%s\",\"%s\"\n".formatted(id, area, quoted(facts), quoted(expected));
    }

    private static String quoted(String json) {
        return json.replace("'", "\"\"");
    }
}
