package org.openmappa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A written table under src/test/resources/matrix: some columns that name a row, then one column for each role. */
public final class Matrix {
    private final Path file;
    private final List<String> head;
    private final int naming;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    /** @param naming how many columns together name a row; further ones before the roles are free */
    public Matrix(String name, int naming) {
        this.file = Path.of("src/test/resources/matrix", name);
        this.naming = naming;
        List<String> lines = lines(file);
        this.head = cells(lines.getFirst());
        lines.stream().skip(1).filter(line -> !line.isBlank()).map(this::row).forEach(row -> {
            if (rows.put(key(row), row) != null) {
                throw new IllegalArgumentException("two rows for " + key(row) + " in " + file);
            }
        });
    }

    public Map<String, Map<String, String>> rows() {
        return rows;
    }

    /** Whether missing or different rows are to be written into the file, for a person to review. */
    public static boolean writes() {
        return Boolean.getBoolean("matrix.write");
    }

    /** Adds or replaces a row; the file is sorted by its first columns. */
    public void put(Map<String, String> row) {
        rows.put(key(row), row);
    }

    public void write() {
        Map<String, String> sorted = new TreeMap<>();
        rows.forEach((key, row) -> sorted.put(
                key,
                String.join(
                        ",",
                        head.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList())));
        List<String> all = new ArrayList<>(List.of(String.join(",", head)));
        all.addAll(sorted.values());
        try {
            Files.write(file, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(Map<String, String> row) {
        return String.join(
                " ",
                head.subList(0, naming).stream()
                        .map(c -> row.getOrDefault(c, ""))
                        .toList());
    }

    private Map<String, String> row(String line) {
        List<String> cells = cells(line);
        if (cells.size() != head.size()) {
            throw new IllegalArgumentException("not as many cells as columns in " + file + ": " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int n = 0; n < head.size(); n++) {
            row.put(head.get(n), cells.get(n));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
