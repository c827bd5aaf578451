package org.openmappa.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Says what is wrong with a field, in the words of the GOV.UK design system, in the order of the form. */
final class Wording {
    private Wording() {}

    /** @param order names of the fields as they stand on the form */
    static List<org.openmappa.ui.FieldError> of(BindingResult binding, List<String> order) {
        return binding.getFieldErrors().stream()
                .sorted(Comparator.comparingInt(error -> order.indexOf(onForm(error, order))))
                .map(error -> new org.openmappa.ui.FieldError(onForm(error, order), message(error)))
                .toList();
    }

    /** "nextReview" is "next review". */
    static String label(String field) {
        return field.replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT)
                .replace("pnc", "PNC")
                .strip();
    }

    /** The field as the form has it; of one that stands in a list, the field of its line where the form has lines. */
    private static String onForm(FieldError error, List<String> order) {
        String field = error.getField();
        return order.contains(field) || order.contains(field + "-day") ? field : root(field);
    }

    private static String root(String field) {
        return field.split("[\\[.]", 2)[0];
    }

    private static String message(FieldError error) {
        String label = label(error.getField().replaceFirst(".*\\.", "").replaceFirst("\\[.*", ""));
        String own = own(error);
        if (own != null) {
            return own;
        }
        return switch (Objects.requireNonNullElse(error.getCode(), "")) {
            case "NotBlank", "NotEmpty" -> "Enter the " + label;
            case "NotNull" -> isDate(error) ? "Enter the " + label : "Choose the " + label;
            case "Size" -> capital(label) + " must be " + largest(error) + " characters or fewer";
            case "Min", "Max", "Positive" -> capital(label) + " is out of range";
            case "PastOrPresent", "Past" -> capital(label) + " must be in the past";
            case "Future", "FutureOrPresent" -> capital(label) + " must be in the future";
            case "typeMismatch" ->
                isDate(error)
                        ? capital(label) + " must be a real date, such as 27 3 1985"
                        : capital(label) + " holds something that cannot be accepted";
            default -> capital(label) + " is not right";
        };
    }

    /** The form's own words for it, where the annotation carries any. */
    private static @Nullable String own(FieldError error) {
        String words = error.getDefaultMessage();
        boolean own = words != null
                && !words.isEmpty()
                && Character.isUpperCase(words.charAt(0))
                && !error.isBindingFailure();
        return own ? words : null;
    }

    private static boolean isDate(FieldError error) {
        return Stream.ofNullable(error.getCodes())
                .flatMap(Arrays::stream)
                .anyMatch(code -> code.endsWith(LocalDate.class.getName()));
    }

    private static Object largest(FieldError error) {
        Object[] arguments = Objects.requireNonNullElse(error.getArguments(), new Object[0]);
        return arguments.length > 1 ? arguments[1] : "the allowed number of";
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
