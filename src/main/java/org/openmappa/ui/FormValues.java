package org.openmappa.ui;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How the values of a form are found: one or many to a name, dates whole or in parts. */
final class FormValues {
    private static final Pattern PART = Pattern.compile("(.+)-(day|month|year)");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private FormValues() {}

    static Map<String, List<String>> single(Map<String, String> values) {
        return values.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    }

    static String datePart(String name, Map<String, List<String>> values) {
        var part = PART.matcher(name);
        if (!part.matches()) {
            return "";
        }
        var whole = values.getOrDefault(part.group(1), List.of());
        return whole.isEmpty() ? "" : split(whole.getFirst(), part.group(2));
    }

    static boolean isPartOf(String name, String date) {
        var part = PART.matcher(name);
        return part.matches() && part.group(1).equals(date);
    }

    private static String split(String iso, String part) {
        var date = ISO.matcher(iso);
        if (!date.matches()) {
            return "";
        }
        return switch (part) {
            case "day" -> date.group(3).replaceFirst("^0", "");
            case "month" -> date.group(2).replaceFirst("^0", "");
            default -> date.group(1);
        };
    }
}
