package org.openmappa.ui;

import gg.jte.Content;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the options of a fixture into the parameters of our template, by name and type; refuses what we lack. */
final class FixtureOptions {
    /** Where our names differ: "html" is a piece of template here, and "for" is a word of the language. */
    private static final Map<String, String> OURS = Map.of(
            "html", "content",
            "titleHtml", "titleContent",
            "summaryHtml", "summaryContent",
            "descriptionHtml", "descriptionContent",
            "for", "forId",
            "formGroup", "groupClasses",
            "inputWrapper", "wrapperClasses",
            "selected", "checked");

    private FixtureOptions() {}

    /** An option that the kit does not offer. */
    static final class NotOffered extends RuntimeException {
        NotOffered(String option) {
            super(option);
        }
    }

    static Map<String, Object> of(JsonNode options, Method render) {
        var types = new HashMap<String, Type>();
        Stream.of(render.getParameters()).forEach(p -> types.put(p.getName(), p.getParameterizedType()));
        var params = new HashMap<String, Object>();
        fill(params, options, types);
        return params;
    }

    private static void fill(Map<String, Object> params, JsonNode object, Map<String, Type> types) {
        for (var option : object.properties()) {
            var name = OURS.getOrDefault(option.getKey(), option.getKey());
            if (name.equals("slots")) {
                fill(params, option.getValue(), types);
            } else {
                var value = value(option.getKey(), option.getValue(), types.get(name));
                if (value != null) {
                    params.put(name, value);
                }
            }
        }
    }

    private static @Nullable Object value(String option, JsonNode node, @Nullable Type type) {
        if (type == null) {
            throw new NotOffered(option);
        }
        if (type instanceof ParameterizedType list) {
            return isNothing(node) ? null : list(option, node, list.getActualTypeArguments()[0]);
        }
        if (isNothing(node) && type == String.class) {
            return nothing(option, node);
        }
        return isNothing(node) && type != Boolean.class ? null : single(option, node, (Class<?>) type);
    }

    private static List<@Nullable Object> list(String option, JsonNode node, Type type) {
        return node.valueStream()
                .filter(item -> !isNothing(item))
                .map(item -> value(option, item, type))
                .toList();
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull()
                || (node.isObject() && node.isEmpty())
                || (node.isBoolean() && !node.asBoolean())
                || (node.isString() && node.asString().isEmpty());
    }

    /** An empty text is a text, and the value of a choice may be "false". */
    private static @Nullable String nothing(String option, JsonNode node) {
        if (node.isBoolean()) {
            return option.equals("value") ? "false" : "";
        }
        return node.isString() ? "" : null;
    }

    private static @Nullable Object single(String option, JsonNode node, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return node.isNull() ? null : !isNothing(node);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(node.asString());
        }
        if (type == String.class) {
            return only(option, node, "text", "classes").asString();
        }
        return type == Content.class ? content(option, node) : record(node, type);
    }

    private static @Nullable Object content(String option, JsonNode node) {
        var html = only(option, node, "html");
        return isNothing(html) ? null : (Content) output -> output.writeContent(html.asString());
    }

    /** A text given alone or as the one member of an object. */
    private static JsonNode only(String option, JsonNode node, String... members) {
        if (!node.isObject()) {
            return node;
        }
        var name = node.propertyNames().iterator().next();
        if (node.size() > 1 || !List.of(members).contains(name)) {
            throw new NotOffered(option + "." + String.join(", ", node.propertyNames()));
        }
        return node.get(name);
    }

    private static Object record(JsonNode node, Class<?> type) {
        var types = new HashMap<String, Type>();
        Stream.of(type.getRecordComponents()).forEach(c -> types.put(c.getName(), c.getGenericType()));
        var values = new HashMap<String, Object>();
        fill(values, node, types);
        return build(type, values);
    }

    private static Object build(Class<?> type, Map<String, Object> values) {
        try {
            Constructor<?> whole = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return whole.newInstance(Stream.of(type.getRecordComponents())
                    .map(c -> values.getOrDefault(c.getName(), c.getType() == boolean.class ? false : null))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
