package org.openmappa.actuarial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One table of a tool: a head of {@code # key: value} lines, a line of column names, then rows without quotes. */
record Table(Map<String, String> head, List<Row> rows) {

    /** One row, read by column name; an empty cell is null. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            return Objects.requireNonNull(cells.get(column), () -> "No column " + column);
        }

        @Nullable
        Double number(String column) {
            return text(column).isEmpty() ? null : Double.valueOf(text(column));
        }

        @Nullable
        Integer whole(String column) {
            return text(column).isEmpty() ? null : Integer.valueOf(text(column));
        }

        double points(String column) {
            return Double.parseDouble(text(column));
        }

        boolean covers(int level) {
            var from = whole("from");
            var to = whole("to");
            return (from == null || level >= from) && (to == null || level <= to);
        }
    }

    static Table read(String name) {
        try (InputStream in = Table.class.getResourceAsStream("/actuarial/" + name + ".csv")) {
            var bytes = Objects.requireNonNull(in, () -> "No actuarial table " + name)
                    .readAllBytes();
            return of(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> List<T> map(Function<Row, T> make) {
        return rows.stream().map(make).toList();
    }

    String said(String key) {
        return Objects.requireNonNull(head.get(key), () -> "No " + key + " in the head of the table");
    }

    @Nullable
    LocalDate day(String key) {
        var written = head.get(key);
        return written == null ? null : LocalDate.parse(written);
    }

    List<Link> links() {
        return Arrays.stream(said("link").split(";")).map(Link::read).toList();
    }

    private static Table of(List<String> lines) {
        var body =
                lines.stream().filter(l -> !l.startsWith("#")).map(Table::cells).toList();
        var columns = body.getFirst();
        var rows = body.stream().skip(1).map(cells -> row(columns, cells)).toList();
        return new Table(head(lines.stream().filter(l -> l.startsWith("# "))), rows);
    }

    private static Map<String, String> head(Stream<String> lines) {
        return lines.map(l -> l.substring(2).split(": ", 2)).collect(Collectors.toMap(p -> p[0], p -> p[1]));
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static Row row(List<String> columns, List<String> cells) {
        var map = new HashMap<String, String>();
        IntStream.range(0, columns.size()).forEach(i -> map.put(columns.get(i), cells.get(i)));
        return new Row(Map.copyOf(map));
    }
}
