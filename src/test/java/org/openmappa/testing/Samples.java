package org.openmappa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A valid request for each route, from src/test/resources/matrix/samples.json: under the name of the record that it is
 * read into, or under the route itself. Words such as ${cases} stand for the identifiers of the scene.
 */
public final class Samples {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern WORD = Pattern.compile("\\$\\{([a-z-]+)}");
    private final JsonNode samples;

    private Samples(JsonNode samples) {
        this.samples = samples;
    }

    public static Samples read() {
        try {
            return new Samples(JSON.readTree(Files.readString(Path.of("src/test/resources/matrix/samples.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample of a route; nothing when nobody wrote one. */
    public Optional<ObjectNode> of(Route route, UnaryOperator<String> identifiers) {
        JsonNode own = samples.path(route.key());
        JsonNode sample = own.isMissingNode() && route.changes()
                ? route.command().map(this::ofType).orElseGet(() -> JSON.createObjectNode())
                : own;
        return sample instanceof ObjectNode found ? Optional.of(filled(found, identifiers)) : Optional.empty();
    }

    /** Under "module.Record" where several modules have a record of this name. */
    private JsonNode ofType(Class<?> type) {
        String module = type.getPackageName().split("\\.")[2];
        JsonNode own = samples.path(module + "." + type.getSimpleName());
        return own.isMissingNode() ? samples.path(type.getSimpleName()) : own;
    }

    /** The sample as the fields of a form. */
    public static Map<String, Object> asForm(JsonNode sample) {
        Map<String, Object> fields = new LinkedHashMap<>();
        sample.propertyStream().forEach(entry -> put(fields, entry.getKey(), entry.getValue()));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, JsonNode value) {
        if (value.isObject()) {
            value.propertyStream().forEach(entry -> put(fields, name + "." + entry.getKey(), entry.getValue()));
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            for (int n = 0; n < value.size(); n++) {
                put(fields, name + "[" + n + "]", value.get(n));
            }
        } else if (value.isArray()) {
            fields.put(name, value.valueStream().map(JsonNode::asString).toList());
        } else if (!value.isNull()) {
            fields.put(name, List.of(value.asString()));
        }
    }

    private static ObjectNode filled(ObjectNode sample, UnaryOperator<String> identifiers) {
        String text =
                WORD.matcher(JSON.writeValueAsString(sample)).replaceAll(found -> identifiers.apply(found.group(1)));
        return (ObjectNode) JSON.readTree(text);
    }
}
