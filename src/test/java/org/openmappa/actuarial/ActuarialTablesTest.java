package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActuarialTablesTest {

    static List<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/actuarial"))) {
            return files.map(f -> f.getFileName().toString().replace(".csv", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableNamesItsToolItsEditionAndItsSource(String table) {
        var read = Table.read(table);
        assertThat(read.said("title")).isNotBlank();
        assertThat(read.said("edition")).isNotBlank();
        assertThat(read.said("source")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableHasRowsAndNoneTwice(String table) {
        assertThat(Table.read(table).rows()).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowHasACellUnderEveryColumn(String table) throws IOException {
        var lines = Files.readAllLines(Path.of("src/main/resources/actuarial", table + ".csv")).stream()
                .filter(l -> !l.startsWith("#"))
                .map(l -> l.split(",", -1).length);
        assertThat(lines.distinct()).hasSize(1);
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Table.read("ogrs9")).hasMessage("No actuarial table ogrs9");
    }

    @Test
    void aColumnOrHeadThatIsNotThereIsNamed() {
        var table = Table.read("rsr");
        assertThatThrownBy(() -> table.said("colour")).hasMessage("No colour in the head of the table");
        assertThatThrownBy(() -> table.rows().getFirst().text("colour")).hasMessage("No column colour");
    }

    @Test
    void aTableIsReadByItsHeadAndRowByRow() {
        var table = Table.read("csrp-2026");
        assertThat(table.day("from")).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(table.day("until")).isNull();
        assertThat(table.map(r -> r.number("probability"))).containsExactly(0.0038314176245211);
    }

    @Test
    void aRowWithBoundsCoversBothOfThem() {
        var row = Table.read("ovp-v1").rows().stream()
                .filter(r -> r.text("from").equals("3") && r.text("to").equals("4"))
                .findFirst()
                .orElseThrow();
        assertThat(Stream.of(2, 3, 4, 5).map(row::covers)).containsExactly(false, true, true, false);
    }
}
