package org.openmappa.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of cases: the rows that could be read, and what is wrong with the others, each by the number of its row. */
final class CaseFile {
    private static final List<String> COLUMNS = List.of("id", "area", "facts", "expected");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<RuleCase> cases = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    static CaseFile read(Path path) {
        var file = new CaseFile();
        try {
            file.take(text(path));
        } catch (IOException | UncheckedIOException e) {
            file.faults.add("%s cannot be read: %s".formatted(path, e.getMessage()));
        }
        return file;
    }

    List<RuleCase> cases() {
        return cases;
    }

    List<String> faults() {
        return faults;
    }

    private static String text(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(Files.exists(path) ? "it is not a file" : "there is no such file");
        }
        try {
            var text = Files.readString(path, StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException("it is not UTF-8 text", e);
        }
    }

    private void take(String text) throws IOException {
        try (var parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            var rows = parser.iterator();
            var header = next(rows, 1);
            if (header != null) {
                take(columns(header), rows);
            } else if (faults.isEmpty()) {
                throw new IOException("it is empty");
            }
        }
    }

    private static Map<String, Integer> columns(CSVRecord header) throws IOException {
        var columns = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip(), i);
        }
        var lacking = COLUMNS.stream().filter(c -> !columns.containsKey(c)).toList();
        if (!lacking.isEmpty()) {
            throw new IOException(
                    "row 1 must name the columns id, area, facts, expected; it lacks " + String.join(", ", lacking));
        }
        return columns;
    }

    private void take(Map<String, Integer> columns, Iterator<CSVRecord> rows) {
        int number = 2;
        for (var row = next(rows, number); row != null; row = next(rows, ++number)) {
            boolean blank = row.size() == 1 && row.get(0).isBlank();
            if (!blank) {
                take(columns, row, number);
            }
        }
    }

    private void take(Map<String, Integer> columns, CSVRecord row, int number) {
        try {
            cases.add(new RuleCase(
                    cell(columns, row, "id").strip(),
                    cell(columns, row, "area").strip(),
                    object(columns, row, "facts"),
                    object(columns, row, "expected")));
        } catch (IllegalArgumentException e) {
            faults.add("row %d: %s".formatted(number, e.getMessage()));
        }
    }

    /** After a quote that never closes nothing further can be told apart, so reading ends there. */
    private @Nullable CSVRecord next(Iterator<CSVRecord> rows, int number) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (IllegalStateException | UncheckedIOException e) {
            faults.add("row %d: a quote is not closed or stands in the wrong place; nothing after it was read"
                    .formatted(number));
            return null;
        }
    }

    private static String cell(Map<String, Integer> columns, CSVRecord row, String name) {
        int index = columns.getOrDefault(name, 0);
        if (index >= row.size()) {
            throw new IllegalArgumentException("has %d cells, so there is none for %s".formatted(row.size(), name));
        }
        return row.get(index);
    }

    private static Map<String, Object> object(Map<String, Integer> columns, CSVRecord row, String name) {
        try {
            var object = JSON.readValue(cell(columns, row, name), OBJECT);
            if (object == null) {
                throw new IllegalArgumentException(name + " is not a JSON object");
            }
            return object;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    name + " is not a JSON object: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
    }
}
