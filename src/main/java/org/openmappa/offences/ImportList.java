package org.openmappa.offences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Imports one list, known by its columns: all of it or nothing. */
public final class ImportList {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .build();
    private final ListRecords records;

    public ImportList(ListRecords records) {
        this.records = records;
    }

    /** What came of it: how many rows, and in words what conflicts with the statute tables. */
    public record Imported(String list, int rows, List<String> conflicts) {}

    /** @throws IllegalArgumentException saying what is wrong with the file, and in which row */
    public Imported from(Path file) throws IOException {
        try (CSVParser rows = CSV.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return records.keep(ListKind.of(rows.getHeaderNames()), rows.getRecords());
        } catch (UncheckedIOException broken) {
            throw unreadable(file, Objects.requireNonNull(broken.getCause()));
        } catch (CharacterCodingException broken) {
            throw unreadable(file, broken);
        }
    }

    private static IllegalArgumentException unreadable(Path file, IOException broken) {
        return new IllegalArgumentException(
                file
                        + (broken instanceof CharacterCodingException
                                ? " is not text in UTF-8"
                                : " is not a table with commas: " + broken.getMessage()),
                broken);
    }
}
