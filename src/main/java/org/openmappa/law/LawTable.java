package org.openmappa.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One statute table: a head of {@code # key: value} lines, a line of column names, then rows. */
final class LawTable {
    private final Map<String, String> head = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Edition edition;

    /** One row, read by column name; the days between which it is in force are read once, being asked for most. */
    record Row(
            Map<String, String> cells,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Row(Map<String, String> cells) {
            this(cells, day(cells.get("in_force_from")), day(cells.get("in_force_to")));
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        }

        String text(String column) {
            return Objects.requireNonNull(cells.get(column), () -> "No column " + column);
        }

        @Nullable
        LocalDate date(String column) {
            return day(text(column));
        }

        @Nullable
        Integer number(String column) {
            return text(column).isEmpty() ? null : Integer.valueOf(text(column));
        }

        boolean yes(String column) {
            return text(column).equals("yes");
        }

        List<String> words(String column) {
            return text(column).isEmpty() ? List.of() : List.of(text(column).split(" "));
        }

        boolean inForceOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }
    }

    private LawTable(List<String> lines) {
        var body =
                lines.stream().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
        lines.stream().filter(l -> l.startsWith("# ")).forEach(this::readHead);
        var columns = split(body.getFirst());
        body.stream().skip(1).map(l -> row(columns, split(l))).forEach(rows::add);
        edition = new Edition(head("title"), head("edition"), LocalDate.parse(head("from")), null, head("source"));
    }

    static LawTable read(String name) {
        try (InputStream in = LawTable.class.getResourceAsStream("/law/" + name + ".csv")) {
            var bytes = Objects.requireNonNull(in, () -> "No law table " + name).readAllBytes();
            return new LawTable(
                    new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> List<T> map(Function<Row, T> make) {
        return rows.stream().map(make).toList();
    }

    String cite() {
        return head("cite");
    }

    Edition edition() {
        return edition;
    }

    private String head(String key) {
        return Objects.requireNonNull(head.get(key), () -> "No " + key + " in the head of the table");
    }

    private void readHead(String line) {
        int colon = line.indexOf(':');
        head.put(line.substring(2, colon), line.substring(colon + 1).strip());
    }

    private static Row row(List<String> columns, List<String> cells) {
        if (columns.size() != cells.size()) {
            throw new IllegalStateException("A row of " + cells.size() + " cells under " + columns);
        }
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            map.put(columns.get(i), cells.get(i));
        }
        return new Row(Map.copyOf(map));
    }

    private static List<String> split(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return List.copyOf(cells);
    }
}
