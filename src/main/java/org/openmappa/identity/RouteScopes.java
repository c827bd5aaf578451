package org.openmappa.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openmappa.access.Scope;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which scope each route of the API needs: the table access/route-scopes.csv. A route without one is for people only. */
final class RouteScopes {
    private static final String TABLE = "/access/route-scopes.csv";
    private final List<Row> rows;

    /** One route; the scope is empty where machine clients never come in. */
    record Row(String method, PathPattern path, Optional<Scope> scope) {
        String key() {
            return method + " " + path.getPatternString();
        }

        private static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], PathPatternParser.defaultInstance.parse(cells[1]), scope(cells[2]));
        }

        private static Optional<Scope> scope(String code) {
            return code.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Scope.of(code).orElseThrow());
        }
    }

    private RouteScopes(List<Row> rows) {
        this.rows = rows;
    }

    static RouteScopes read() {
        try (InputStream in = Objects.requireNonNull(RouteScopes.class.getResourceAsStream(TABLE), TABLE)) {
            return new RouteScopes(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** @param path as the client sent it; the most specific route counts, as it does for who answers it */
    Optional<Scope> of(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        String asked = method.equals("HEAD") ? "GET" : method;
        return rows.stream()
                .filter(row -> row.method().equals(asked) && row.path().matches(parsed))
                .min(Comparator.comparing(Row::path, PathPattern.SPECIFICITY_COMPARATOR))
                .flatMap(Row::scope);
    }
}
