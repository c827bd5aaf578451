package org.openmappa.offences;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Imports one list, known by its columns: all of it or nothing. */
public final class ImportList {
    private final ListRecords records;

    public ImportList(ListRecords records) {
        this.records = records;
    }

    /** What came of it: how many rows, and in words what conflicts with the statute tables. */
    public record Imported(String list, int rows, List<String> conflicts) {}

    /** @throws IllegalArgumentException saying what is wrong with the file, and in which row */
    public Imported from(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return records.keep(OffenceList.read(file.toString(), in));
        }
    }
}
