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
import org.openmappa.testing.Matrix;
import org.openmappa.testing.Route;

/**
 * What of which answer reaches which role: one line for each set of it, beside the roles that get just this. Roles that are
 * not let in stand nowhere.
 */
final class SeenBy {
    private final Path file;
    private final String head;
    private final String between;
    private final Map<String, Map<String, List<String>>> rolesBySet = new TreeMap<>();

    /** @param between what stands between the members of a set */
    SeenBy(String name, String head, String between) {
        this.file = Path.of("src/test/resources/matrix", name);
        this.head = head;
        this.between = between;
    }

    void saw(Route route, String role, Set<String> set) {
        List<String> roles = rolesBySet
                .computeIfAbsent(route.path(), path -> new TreeMap<>())
                .computeIfAbsent(String.join(between, set), same -> new ArrayList<>());
        if (!roles.contains(role)) {
            roles.add(role);
        }
    }

    /** What is written down and not seen, or seen and not written down. */
    List<String> differences() {
        List<String> seen = lines();
        try {
            if (Matrix.writes()) {
                Files.write(file, seen);
            }
            List<String> written = Files.readAllLines(file);
            List<String> differences = new ArrayList<>();
            seen.stream().filter(line -> !written.contains(line)).forEach(line -> differences.add("seen: " + line));
            written.stream().filter(line -> !seen.contains(line)).forEach(line -> differences.add("written: " + line));
            return differences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(head));
        rolesBySet.forEach((route, sets) -> sets.entrySet().stream()
                .map(set -> String.join(",", route, String.join(" ", set.getValue()), set.getKey()))
                .sorted()
                .forEach(lines::add));
        return lines;
    }
}
