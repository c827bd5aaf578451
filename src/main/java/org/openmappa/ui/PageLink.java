package org.openmappa.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The link to the page before or after. */
public record PageLink(
        @Nullable String href,
        @Nullable String text,
        @Nullable Content content,
        @Nullable String labelText) {
    public static PageLink to(String href) {
        return new PageLink(href, null, null, null);
    }
}
