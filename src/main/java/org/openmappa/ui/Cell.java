package org.openmappa.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One cell of a table: words, a number, a link or a tag. */
public record Cell(
        @Nullable String text,
        @Nullable Content content,
        @Nullable String href,
        @Nullable Tag tag,
        @Nullable String format,
        @Nullable String classes,
        @Nullable Integer colspan,
        @Nullable Integer rowspan) {

    public static Cell of(@Nullable String text) {
        return new Cell(text, null, null, null, null, null, null, null);
    }

    public static Cell of(Content content) {
        return new Cell(null, content, null, null, null, null, null, null);
    }

    public static Cell link(String text, String href) {
        return new Cell(text, null, href, null, null, null, null, null);
    }

    public static Cell tag(String text, @Nullable String colour) {
        return new Cell(null, null, null, Tag.of(text, colour), null, null, null, null);
    }

    public static Cell number(long number) {
        return number(Long.toString(number));
    }

    public static Cell number(String figure) {
        return new Cell(figure, null, null, null, "numeric", null, null, null);
    }
}
