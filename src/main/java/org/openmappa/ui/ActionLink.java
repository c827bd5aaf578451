package org.openmappa.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A link that does something about what stands beside it; the unseen text says to what, such as "Change" of "name". */
public record ActionLink(
        @Nullable String text,
        @Nullable Content content,
        String href,
        @Nullable String visuallyHiddenText,
        @Nullable String classes) {
    public static ActionLink of(String text, String href, @Nullable String unseen) {
        return new ActionLink(text, null, href, unseen, null);
    }
}
