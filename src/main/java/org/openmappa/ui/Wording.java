package org.openmappa.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/** What a label, legend, hint or cell says: plain text, which is escaped, or a piece of template. */
public record Wording(
        @Nullable String text,
        @Nullable Content content,
        @Nullable String classes,
        boolean isPageHeading) implements Content {

    public static @Nullable Wording of(@Nullable String text) {
        return either(text, null);
    }

    public static @Nullable Wording of(@Nullable String text, @Nullable String classes) {
        return text == null || text.isEmpty() ? null : new Wording(text, null, classes, false);
    }

    public static @Nullable Wording either(@Nullable String text, @Nullable Content content) {
        var silent = content == null && (text == null || text.isEmpty());
        return silent ? null : new Wording(text, content, null, false);
    }

    /** The label of one field, of size s to xl; as the page's one heading it is large unless said otherwise. */
    public static Wording label(String text, @Nullable String size, boolean heading) {
        var chosen = size == null && heading ? "l" : size;
        return new Wording(text, null, chosen == null ? null : "govuk-label--" + chosen, heading);
    }

    /** The question above several fields, of size s to xl; as the page's one heading it is large unless said otherwise. */
    public static Wording legend(String text, @Nullable String size, boolean heading) {
        var chosen = size != null ? size : heading ? "l" : "s";
        return new Wording(text, null, "govuk-fieldset__legend--" + chosen, heading);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        if (content != null) {
            content.writeTo(output);
        } else {
            output.writeUserContent(text);
        }
    }
}
