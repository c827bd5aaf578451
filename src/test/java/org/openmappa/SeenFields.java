package org.openmappa;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Route;
import tools.jackson.databind.JsonNode;

/** Which fields of the API's answers reach which role. */
final class SeenFields {
    private static final String ITSELF = "/api/openapi";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final SeenBy seen = new SeenBy("fields.csv", "route,roles,fields", " ");

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
        seen.saw(route, role, fields);
    }

    SeenBy seen() {
        return seen;
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
