package org.openmappa.offences;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A list that was read whole, of one of three kinds. */
sealed interface OffenceList {
    record Codes(List<CodeRow> rows) implements OffenceList {}

    record Listings(List<ListingRow> rows) implements OffenceList {}

    record Actuarial(List<ActuarialRow> rows) implements OffenceList {}

    /**
     * @param name of the file, for the reader of a refusal
     * @throws IllegalArgumentException saying what is wrong with it, and in which row
     */
    static OffenceList read(String name, InputStream in) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .build();
        try (CSVParser rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            return read(rows);
        } catch (UncheckedIOException broken) {
            throw unreadable(name, Objects.requireNonNull(broken.getCause()));
        } catch (IOException broken) {
            throw unreadable(name, broken);
        }
    }

    private static OffenceList read(CSVParser rows) {
        return switch (ListKind.of(rows.getHeaderNames())) {
            case CODES -> new Codes(all(rows, CodeRow::of));
            case LISTINGS -> new Listings(all(rows, ListingRow::of));
            case ACTUARIAL -> new Actuarial(all(rows, ActuarialRow::of));
        };
    }

    private static <T> List<T> all(CSVParser rows, Function<Cells, T> read) {
        return rows.stream().map(Cells::new).map(read).toList();
    }

    private static IllegalArgumentException unreadable(String name, IOException broken) {
        return new IllegalArgumentException(
                name
                        + (broken instanceof CharacterCodingException
                                ? " is not text in UTF-8"
                                : " is not a table with commas: " + broken.getMessage()),
                broken);
    }
}
