package org.openmappa.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A piece of a story on a day: what people type in, in the same JSON that the API speaks. Days are written as
 * {@code day+21} or {@code sitting:coming}; some entries direct the play and are not typed in.
 */
record Script(JsonNode node, LocalDate day, SittingDays sittings) {
    private static final Set<String> DIRECTIONS = Set.of("who", "answers", "then", "after", "reply", "seen", "grade");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static <T> T read(String json, Class<T> as) {
        return JSON.readValue(json, as);
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return node.required(name).asString();
    }

    @Nullable
    String textOrNull(String name) {
        return node.has(name) ? text(name) : null;
    }

    int number(String name) {
        return node.required(name).asInt();
    }

    /** The part of a name, which must be there. */
    Script part(String name) {
        return new Script(node.required(name), day, sittings);
    }

    /** The elements of a list; none where there is no list. */
    List<Script> each(String name) {
        return node.path(name)
                .valueStream()
                .map(each -> new Script(each, day, sittings))
                .toList();
    }

    List<String> texts(String name) {
        return node.required(name).valueStream().map(JsonNode::asString).toList();
    }

    <T> T as(Class<T> form) {
        return as(form, Map.of());
    }

    /** The form as it is sent, with what only the running play knows: the item, colleagues, risk factors. */
    <T> T as(Class<T> form, Map<String, ?> known) {
        ObjectNode typed = (ObjectNode) withDays(node);
        typed.remove(DIRECTIONS);
        known.forEach((name, value) -> typed.put(name, value.toString()));
        return JSON.treeToValue(typed, form);
    }

    private JsonNode withDays(JsonNode old) {
        if (old.isString()) {
            return JSON.getNodeFactory().stringNode(withDay(old.asString()));
        }
        JsonNode copy = old.deepCopy();
        if (copy instanceof ObjectNode fields) {
            fields.propertyNames().forEach(name -> fields.set(name, withDays(fields.get(name))));
        } else if (copy instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, withDays(list.get(i)));
            }
        }
        return copy;
    }

    private String withDay(String text) {
        if (text.matches("day[+-]\\d+")) {
            return WorkingDays.from(day.plusDays(Integer.parseInt(text.substring(3))))
                    .toString();
        }
        return text.startsWith("sitting:")
                ? sittings.get(text.substring("sitting:".length())).on().toString()
                : text;
    }
}
