package org.openmappa.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One line of the summary of what is wrong, leading to its field. */
public record ErrorLink(
        @Nullable String text,
        @Nullable Content content,
        @Nullable String href) {
    static ErrorLink of(FieldError error) {
        return new ErrorLink(error.message(), null, error.name().isEmpty() ? null : "#" + error.name());
    }

    public static java.util.List<ErrorLink> all(Form form) {
        return form.errors().stream().map(ErrorLink::of).toList();
    }
}
