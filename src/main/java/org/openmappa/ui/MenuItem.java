package org.openmappa.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A link in the navigation of the service or of a section; current when it is the page shown. */
public record MenuItem(
        @Nullable String text,
        @Nullable Content content,
        @Nullable String href,
        boolean current,
        boolean active) {
    public static MenuItem of(String label, String href, boolean current) {
        return new MenuItem(label, null, href, current, false);
    }
}
