package org.openmappa.demo.invented;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Reads a table of the demo: a row a line, cells between bars, lines with a hash are for the reader. */
final class Table {
    private Table() {}

    static List<String[]> rows(String name) {
        try {
            return new ClassPathResource("demo/" + name + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
