package org.openmappa.scoring;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Refused;

/**
 * The facts of a tool as a JSON document, by the names of the components of its record. A fact that is left out or null
 * is not yet known; a name that nobody asks for, or a value of another type, is refused.
 */
final class JsonFacts {
    private static final int LONGEST_NAME = 100;
    private final RiskTool tool;
    private final Map<String, Question> byPath;
    private final Map<String, List<String>> typed = new HashMap<>();

    private JsonFacts(RiskTool tool) {
        this.tool = tool;
        this.byPath = tool.questions().stream().collect(Collectors.toMap(Question::path, Function.identity()));
    }

    static Reading read(RiskTool tool, Map<String, ?> document) {
        var facts = new JsonFacts(tool);
        facts.put("", document);
        return Reading.of(tool, facts.typed);
    }

    private void put(String group, Map<?, ?> object) {
        object.forEach((name, value) -> put(group.isEmpty() ? String.valueOf(name) : group + "." + name, value));
    }

    private void put(String path, @Nullable Object value) {
        var question = byPath.get(path);
        if (value instanceof Map<?, ?> object && isGroup(path)) {
            put(path, object);
        } else if (question == null) {
            throw new Refused(shortened(path), "No fact of " + tool.label() + " has this name");
        } else if (value != null) {
            typed.put(question.name(), texts(question, value));
        }
    }

    private boolean isGroup(String path) {
        return byPath.keySet().stream().anyMatch(p -> p.startsWith(path + "."));
    }

    private static String shortened(String path) {
        return path.length() <= LONGEST_NAME ? path : path.substring(0, LONGEST_NAME);
    }

    private static List<String> texts(Question question, Object value) {
        var texts = read(question.kind(), value);
        if (texts == null) {
            throw new Refused(question.name(), question.kind().wrong(question));
        }
        return texts;
    }

    /** The value as it would be typed; null where it is of another type. */
    private static @Nullable List<String> read(Kind kind, Object value) {
        return switch (kind) {
            case DAY, CHOICE, HOME_OFFICE_CODE ->
                value instanceof String text && !text.isBlank() ? List.of(text) : null;
            case NUMBER, SCALE -> whole(value) ? List.of(value.toString()) : null;
            case PERCENT -> value instanceof Number ? List.of(value.toString()) : null;
            case YES_NO -> value instanceof Boolean ? List.of(value.toString()) : null;
            case SEVERAL -> value instanceof List<?> list ? several(list) : null;
        };
    }

    private static boolean whole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    private static List<String> several(List<?> list) {
        return list.isEmpty()
                ? List.of(Kind.NONE)
                : list.stream().map(String::valueOf).toList();
    }
}
