package org.openmappa.ui;

import org.jspecify.annotations.Nullable;

/** A numbered page among others, or the dots in place of several. */
public record PageNumber(
        @Nullable String number,
        @Nullable String href,
        boolean current,
        boolean ellipsis,
        @Nullable String visuallyHiddenText) {
    static PageNumber of(int number, String href, boolean current) {
        return new PageNumber(Integer.toString(number), href, current, false, null);
    }

    static PageNumber dots() {
        return new PageNumber(null, null, false, true, null);
    }
}
