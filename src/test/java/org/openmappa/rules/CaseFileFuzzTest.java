package org.openmappa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.testing.Reads;

/** A file of cases as somebody writes it: every row passes, fails or is told to be unreadable. */
class CaseFileFuzzTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final List<String> AREAS =
            Areas.asOf(TODAY, HomeOfficeCodes.beside(Path.of("none"))).keySet().stream()
                    .sorted()
                    .toList();

    @TempDir
    Path folder;

    @MethodSource
    @DictionaryEntries({"id,area,facts,expected\\x0a", "\\x22\\x22", "\\x22,\\x22{", "MAPPA", "{}"})
    @FuzzTest
    void aFile(byte[] bytes) throws IOException {
        check(bytes);
    }

    static Stream<Arguments> aFile() {
        return Reads.seeds(
                "id,area,facts,expected\nC1,REVIEW,{},{}\nC2,MAPPA,\"{\"\"offence\"\": \"\"MURDER\"\"}\",\"{\"\"category\"\": 1}\"\n",
                "id,area,facts,expected\nC1,CTA_NOTIFICATION,{},\"{\"\"years\"\": 1e-999999999}\"\n",
                "\uFEFFid,area,facts,expected\n\"C1");
    }

    /** The first byte says which area is asked, so that every one is reached; the rest is what the case says and expects. */
    @MethodSource
    @DictionaryEntries({
        "offences",
        "offence",
        "MURDER",
        "disposal",
        "IMPRISONMENT",
        "term_months",
        "term_years",
        "age_at_conviction",
        "conviction_date",
        "sentence_date",
        "licence_end",
        "relevant_date",
        "2024-02-29",
        "+999999999-12-31",
        "event",
        "nights",
        "from",
        "duration_days",
        "years",
        "relation",
        "PARTLY_CONCURRENT",
        "1e999999999",
        "e-999999999"
    })
    @FuzzTest
    void aCase(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        String area = AREAS.get(Byte.toUnsignedInt(bytes[0]) % AREAS.size());
        String[] halves = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8).split("\\|", 2);
        String expected = halves.length < 2 ? "{}" : halves[1];
        check(("id,area,facts,expected\nC," + area + "," + quoted(halves[0]) + "," + quoted(expected) + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> aCase() {
        return Stream.concat(
                every("{}"),
                Stream.of(
                        seed(
                                "CTA_NOTIFICATION",
                                "{\"age_at_conviction\": 18, \"term_years\": 1e999999999}|{\"years\": 1e-9}"),
                        seed(
                                "CTA_NOTIFICATION",
                                "{\"age_at_conviction\": 18, \"term_years\": 10}|{\"years\": 1e-999999999}"),
                        seed(
                                "MAPPA",
                                "{\"offences\": [{\"offence\": \"MURDER\", \"disposal\": \"IMPRISONMENT\", \"term_months\": 12, \"conviction_date\": \"2024-05-07\"}]}|{\"category\": 1}"),
                        seed(
                                "DUTY",
                                "{\"event\": \"STAYED_AT_UNNOTIFIED_PREMISES\", \"from\": \"+999999999-12-31\", \"duration_days\": 9}|{\"due\": null}"),
                        seed(
                                "NOTIFICATION",
                                "{\"offence\": \"SOA 2003 s.3\", \"term_months\": 2147483647, \"sentence_date\": \"2024-05-07\"}|{\"years\": null}")));
    }

    private static Stream<Arguments> every(String facts) {
        return AREAS.stream().map(area -> seed(area, facts));
    }

    private static Arguments seed(String area, String text) {
        return Arguments.of((Object) ((char) AREAS.indexOf(area) + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\"", "\"\"") + "\"";
    }

    private void check(byte[] bytes) throws IOException {
        CheckRules.Report report = new CheckRules(TODAY).check(Files.write(folder.resolve("cases.csv"), bytes));
        assertThat(report.failures()).allMatch(words -> !words.isBlank() && !words.endsWith("null"));
        assertThat(report.faults()).allMatch(words -> !words.isBlank() && !words.endsWith("null"));
    }
}
