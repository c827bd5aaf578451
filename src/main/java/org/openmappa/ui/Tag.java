package org.openmappa.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A short coloured word for a state; colours are those of the design system, such as "red" or "light-blue". */
public record Tag(
        @Nullable String text,
        @Nullable Content content,
        @Nullable String classes) {
    public static Tag of(String text, @Nullable String colour) {
        return new Tag(text, null, colour == null ? null : "govuk-tag--" + colour);
    }
}
