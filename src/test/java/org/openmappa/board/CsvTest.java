package org.openmappa.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with commas, as spreadsheets open them. */
class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "=cmd|' /C calc'!A0",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void whatASpreadsheetWouldTakeForAFormulaIsText(String typed) {
        assertThat(Csv.cell(typed)).startsWith("\"'").contains(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Northshire", "Smith-Jones", "1 Test Street", "a=b", "", "ends with +"})
    void otherWordsStandAsTheyAre(String typed) {
        assertThat(Csv.cell(typed)).isEqualTo('"' + typed + '"');
    }

    @Test
    void aNumberIsANumberAlsoBelowZero() {
        assertThat(Csv.cell(-3)).isEqualTo("-3");
    }

    @Test
    void nobodyGetsOutOfACell() {
        byte[] file = Csv.of(List.of(List.of("a\",\"=1+1", "b\r\n=1+1", 2)));
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\"a\"\",\"\"=1+1\",\"b\r\n=1+1\",2\r\n");
    }
}
