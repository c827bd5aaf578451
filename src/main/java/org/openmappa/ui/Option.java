package org.openmappa.ui;

import gg.jte.Content;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One choice among radios, checkboxes or a select; or the word "or" between two choices. */
public record Option(
        @Nullable String value,
        @Nullable String text,
        @Nullable Content content,
        @Nullable String id,
        @Nullable String name,
        @Nullable Wording hint,
        @Nullable Boolean checked,
        boolean disabled,
        @Nullable Content conditional,
        @Nullable String divider,
        @Nullable String behaviour) {

    public static Option of(String value, String text) {
        return new Option(value, text, null, null, null, null, null, false, null, null, null);
    }

    public static Option of(String value, String text, @Nullable String hint) {
        return of(value, text).withHint(hint);
    }

    public static Option or() {
        return new Option(null, null, null, null, null, null, null, false, null, "or", null);
    }

    /** The choice that empties all others, such as "None of these". */
    public static Option none(String value, String text) {
        return new Option(value, text, null, null, null, null, null, false, null, null, "exclusive");
    }

    public Option withHint(@Nullable String words) {
        return new Option(
                value, text, content, id, name, Wording.of(words), checked, disabled, conditional, divider, behaviour);
    }

    /** What is asked only of those who choose this. */
    public Option revealing(Content asked) {
        return new Option(value, text, content, id, name, hint, checked, disabled, asked, divider, behaviour);
    }

    public boolean isChosenFrom(Collection<String> values) {
        return checked != null ? checked : values.contains(effectiveValue());
    }

    private String effectiveValue() {
        return value != null ? value : text == null ? "" : text;
    }
}
