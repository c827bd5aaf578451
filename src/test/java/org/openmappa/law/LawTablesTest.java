package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LawTablesTest {

    static List<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/law"))) {
            return files.map(f -> f.getFileName().toString().replace(".csv", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableNamesItsInstrumentItsEditionAndItsSource(String table) {
        var edition = LawTable.read(table).edition();
        assertThat(edition.instrument()).isNotBlank();
        assertThat(edition.edition()).matches("\\d{4}(-\\d\\d){0,2}");
        assertThat(edition.source()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableCanBeReadAndHasRows(String table) {
        assertThat(LawTable.read(table).map(r -> r)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noRowStandsTwice(String table) {
        assertThat(LawTable.read(table).map(LawTable.Row::cells)).doesNotHaveDuplicates();
    }
}
