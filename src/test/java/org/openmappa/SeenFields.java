package org.openmappa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Matrix;
import org.openmappa.testing.Route;
import tools.jackson.databind.JsonNode;

/**
 * Which fields of which answer reach which role: one line for each set of fields, beside the roles that get just these.
 * Roles that are not let in stand nowhere.
 */
final class SeenFields {
    private static final Path FILE = Path.of("src/test/resources/matrix/fields.csv");
    private static final String ITSELF = "/api/openapi";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String HEAD = "route,roles,fields";
    private final Map<String, Map<String, List<String>>> rolesByFields = new TreeMap<>();

    void saw(Route route, String role, Answer answer) {
        boolean json = answer.header("Content-Type").startsWith("application/json");
        if (route.changes()
                || !route.api()
                || !json
                || answer.status() != 200
                || route.path().equals(ITSELF)) {
            return;
        }
        Set<String> fields = new TreeSet<>();
        collect("", answer.json(), fields);
        rolesByFields
                .computeIfAbsent(route.path(), path -> new TreeMap<>())
                .computeIfAbsent(String.join(" ", fields), same -> new ArrayList<>())
                .add(role);
    }

    /** What is written down and not seen, or seen and not written down. */
    List<String> differences() {
        List<String> seen = lines();
        try {
            if (Matrix.writes()) {
                Files.write(FILE, seen);
            }
            List<String> written = Files.readAllLines(FILE);
            List<String> differences = new ArrayList<>();
            seen.stream().filter(line -> !written.contains(line)).forEach(line -> differences.add("seen: " + line));
            written.stream().filter(line -> !seen.contains(line)).forEach(line -> differences.add("written: " + line));
            return differences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        rolesByFields.forEach((route, sets) -> sets.entrySet().stream()
                .map(set -> String.join(",", route, String.join(" ", set.getValue()), set.getKey()))
                .sorted()
                .forEach(lines::add));
        return lines;
    }

    private static void collect(String prefix, JsonNode node, Set<String> fields) {
        if (node.isArray()) {
            node.forEach(one -> collect(prefix + "[]", one, fields));
        } else if (node.isObject()) {
            node.propertyStream().forEach(field -> {
                String name = ID.matcher(field.getKey()).replaceAll("{id}");
                collect(prefix.isEmpty() ? name : prefix + "." + name, field.getValue(), fields);
            });
        } else {
            fields.add(prefix.isEmpty() ? "(a value)" : prefix);
        }
    }
}
